"""The running text of a page's HTML: paragraphs, items and cells, nothing in links or titles."""

import re
from collections.abc import Iterator
from typing import Final

# A tag or a comment; quoted values may hold a `>`.
_TAG: Final = re.compile(
    r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL
)
_VOID: Final = frozenset(
    ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")
)
# What holds running text. One with a class is a part of a design, not of a text, but for the items
# of a list to tick.
_BLOCKS: Final = frozenset(("p", "li", "td", "dd"))
_INLINE: Final = frozenset(("b", "em", "i", "ins", "mark", "small", "span", "strong", "u"))
_DESIGNED: Final = re.compile(r"\sclass=(?![\"']task-list-item[\"'])")
_ELSEWHERE: Final = re.compile(
    r"\s(?:lang|hidden|aria-hidden)[\s=>]|\sclass=[\"'][^\"']*\bno-print\b"
)
# Stands for an element in which no text is running text, however deep.
_CLOSED: Final = frozenset(
    (
        *("a", "abbr", "button", "code", "dt", "figure", "kbd", "label", "pre", "q", "samp"),
        *("script", "select", "style", "summary", "svg", "th", "title", "h1", "h2", "h3"),
        *("h4", "h5", "h6"),
    )
)


def running_text(html: str) -> Iterator[tuple[int, int]]:
    """Yield where each piece of running text begins and ends in a page's HTML, in order.

    Text in another language than the page's is none, nor is what no paper shows.
    """
    # Each element that is open, with what it is: running text, none so far, none however deep.
    open_elements: list[tuple[str, bool | None]] = []
    place = 0
    for tag in _TAG.finditer(html):
        if place < tag.start() and open_elements and open_elements[-1][1]:
            yield place, tag.start()
        place = tag.end()
        closing, name, attributes = tag[1], (tag[2] or "").lower(), tag[3] or ""
        if not name or name in _VOID or attributes.endswith("/"):
            continue
        if closing:
            _close(open_elements, name)
        else:
            inside = open_elements[-1][1] if open_elements else False
            open_elements.append((name, _kind(name, attributes, inside)))


def _close(open_elements: list[tuple[str, bool | None]], name: str) -> None:
    """Close the innermost element of a name, with what was left open in it."""
    for number in range(len(open_elements) - 1, -1, -1):
        if open_elements[number][0] == name:
            del open_elements[number:]
            return


def _kind(name: str, attributes: str, inside: bool | None) -> bool | None:  # noqa: FBT001
    if inside is None or name in _CLOSED or _ELSEWHERE.search(f"{attributes}>"):
        return None
    if name in _BLOCKS:
        return not _DESIGNED.search(attributes)
    return inside if name in _INLINE else False
