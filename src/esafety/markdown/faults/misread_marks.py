"""Marks that the renderer took for something else than was meant, with no trace in the words.

Seen in the rendered tree: a star between digits became emphasis, a backslash before a letter
vanished, a line over dashes became a heading, an address lost its closing bracket.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from esafety.markdown.outline import NOTES
from esafety.markdown.rendered_words import Located, text_of
from esafety.markdown.renderer import ESCAPED, GIVEN, HEADINGS, Rendering, elements
from esafety.problems.problem import Fault

_UNDERLINE: Final = re.compile(r"^ {0,3}(?:-{2,}|={2,})\s*$")
_SHOWN: Final = 60


def misread_marks(rendering: Rendering, located: Located, lines: list[str]) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its facts."""
    for look in _LOOKS:
        yield from look(rendering, located, lines)


def _stars_between_digits(
    rendering: Rendering, located: Located, lines: list[str]
) -> Iterator[Fault]:
    for parent in rendering.root.iter():
        before = parent.text or ""
        for child in parent:
            inside, after = text_of(rendering, child), child.tail or ""
            if child.tag in ("em", "strong") and _are_digits(before[-1:], inside, after[:1]):
                mark = "*" if child.tag == "em" else "**"
                shown = f"{before[-1:]}{mark}{inside}{mark}{after[:1]}"
                line = _line_with(shown, lines, located.line(parent))
                yield line, "star-between-digits", {"shown": shown}
            before = after


def _are_digits(*texts: str) -> bool:
    return all(text and re.fullmatch(r"[\d.,]+", text) for text in texts)


def _lost_backslashes(rendering: Rendering, located: Located, lines: list[str]) -> Iterator[Fault]:
    for element in rendering.root.iter():
        for text in (element.text, *(child.tail for child in element)):
            for mark in ESCAPED.finditer(text or ""):
                if (letter := chr(int(mark[1]))).isalnum():
                    line = _line_with(f"\\{letter}", lines, located.line(element))
                    yield line, "backslash-lost", {"shown": f"\\{letter}"}


def _underlined_headings(
    rendering: Rendering, located: Located, lines: list[str]
) -> Iterator[Fault]:
    for heading in elements(rendering.root, *HEADINGS):
        line = located.line(heading)
        below = lines[line + 1] if line + 1 < len(lines) else ""
        written = lines[line].lstrip()
        marked = heading.get(GIVEN) or written.startswith(("#", "<"))
        if not marked and _UNDERLINE.match(below):
            facts: dict[str, object] = {"shown": written[:_SHOWN], "mark": below.strip()[:3]}
            yield line, "underlined-heading", facts


def _cut_addresses(rendering: Rendering, located: Located, lines: list[str]) -> Iterator[Fault]:
    for parent in rendering.root.iter():
        for link in parent:
            target = rendering.plain(link.get("href")) if link.tag == "a" else ""
            bare = target and text_of(rendering, link).strip() == target
            if bare and target.count("(") > target.count(")") and (link.tail or "").startswith(")"):
                line = _line_with(target, lines, located.line(parent))
                yield line, "address-cut", {"shown": f"{target})"}


def _unused_footnotes(rendering: Rendering, _: Located, lines: list[str]) -> Iterator[Fault]:
    used = {
        (link.get("href") or "").removeprefix("#")
        for link in elements(rendering.root, "a")
        if link.get("class") == "footnote-ref"
    }
    for notes in (block for block in rendering.root.iter("div") if block.get("class") == NOTES):
        for item in notes.iter("li"):
            name = item.get("id", "")
            if name.startswith("fn:") and name not in used:
                mark = f"[^{name.removeprefix('fn:')}]"
                yield _line_with(f"{mark}:", lines, 0), "footnote-unused", {"mark": mark}


def _line_with(words: str, lines: list[str], first: int) -> int:
    """Return the line that holds some words, from `first` on; `first` where none does."""
    after = (number for number in range(first, len(lines)) if words in lines[number])
    return next(after, first)


_Look = Callable[[Rendering, Located, list[str]], Iterator[Fault]]
_LOOKS: Final[tuple[_Look, ...]] = (
    _stars_between_digits,
    _lost_backslashes,
    _underlined_headings,
    _cut_addresses,
    _unused_footnotes,
)
