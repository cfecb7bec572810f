"""Marks of Markdown that a reader would see, because the renderer did not take them as such.

Looked for in the words of the rendered page, never in what was written: what stands there
is what is shown.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.outline import NOTES
from esafety.markdown.rendered_words import Located, is_added
from esafety.markdown.renderer import Rendering, elements
from esafety.problems.problem import Fault

# For each sentence, what is searched for in one line of a paragraph or item.
MARKS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("shown-box", re.compile(r"^(?:!!!|\?\?\?\+?|===)(?=$|[ \"“”'\w])")),
    ("shown-box", re.compile(r"^(?:>\s*)?\[!\w+\]")),
    ("shown-heading", re.compile(r"^#{2,6}\S")),
    ("shown-footnote", re.compile(r"\[\^[^\]\s]+\]")),
    ("shown-abbreviation", re.compile(r"^\*\[[^\]]+\]")),
    (
        "shown-link",
        re.compile(r"!?\[[^\[\]]*\](?:\(|\s\((?=[^()\s]*\w)[^()\s]*[./#][^()\s]*\)|\[[^\]]*\])"),
    ),
    ("shown-link", re.compile(r"\[\[[^\]]+\]\]")),
    ("shown-link", re.compile(r"^\[[^\[\]]+\]:\s")),
    ("shown-table", re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$")),
    ("shown-table", re.compile(r"^\|.*\|$")),
    (
        "shown-emphasis",
        re.compile(r"(?<!\*)\*\*(?=\w)|(?<=\w)\*\*(?!\*)|^\*\*\s"),
    ),
    ("shown-emphasis", re.compile(r"~~\S|\S~~|(?<!=)==(?=\w)|(?<=\w)==(?!=)")),
    ("shown-attributes", re.compile(r"\{:?\s*(?:[#.][A-Za-z]|[a-z-]+=)[^{}]*\}")),
    ("html-comment", re.compile(r"<!--|-->")),
    ("shown-emoji", re.compile(r"(?<![\w:]):[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*:(?![\w:])")),
    ("shown-formula", re.compile(r"(?<!\w)\$[^$\s](?:[^$]*[\^_\\{][^$]*)\$(?!\w)")),
    ("shown-formula", re.compile(r"\\\(.+\\\)|\\\[.+\\\]")),
    ("shown-backslash", re.compile(r"\\$")),
    ("shown-fence", re.compile(r"^(?:```|~~~)")),
)
# A line of a paragraph that begins like an item: at two of a kind, or after another line.
_BULLET: Final = re.compile(r"^[-*+]\s+\S")
_ODD_BULLET: Final = re.compile(r"^[•·●▪◦‣○■□►➢➤✓✔✅☐§\uf0b7\uf0a7–—o][\s]+\S")
_NUMBER: Final = re.compile(
    r"^(?:[0-9]{1,3}[.)]|\([0-9]{1,3}\)|[a-zçğıöşü]\)|\([a-zçğıöşü]\))\s+\S"
)
# "1. sınıf" at the start of a line is an ordinal; "1. Sor." begins a list.
_FIRST: Final = re.compile(r"^(?:1[.)]|\(1\)|a\))\s+[A-ZÇĞİÖŞÜ]")
# Marks without the blank behind them, or with a dash, as they are typed by hand.
_CLOSE: Final = (
    re.compile(r"^[-*+](?=[^\W\d_])"),
    re.compile(r"^[0-9]{1,3}(?:[.)](?=[^\W\d_])|-\s?(?=[^\W\d_]))"),
    re.compile(r"^[a-zçğıöşü](?:[.)](?=[^\W\d_])|-\s)"),
)
_KINDS: Final = (_BULLET, _ODD_BULLET, _NUMBER, *_CLOSE)
# Where a line was broken on purpose.
_HARD: Final = "\x1f"
_FEW: Final = 2
_SHOWN: Final = 60
_CODE: Final = ("code", "pre", "kbd", "samp")
_TEXT: Final = ("p", "li", "td", "th", "dd", "dt", "summary", "blockquote", "div", "figcaption")


def shown_marks(rendering: Rendering, located: Located) -> Iterator[Fault]:
    """Yield each mark that would be shown: its line from 0, the sentence's key, its facts."""
    for element in elements(rendering.root, *_TEXT):
        if element.get("class") == NOTES:
            continue
        start = located.line(element)
        lines = _own_lines(rendering, element)
        yield from _in_lines(lines, start)
        if element.tag in ("p", "li"):
            yield from _lists(lines, start)
    for picture in elements(rendering.root, "img"):
        yield from _in_lines([rendering.unmarked(picture.get("alt"))], located.line(picture))
    yield from _set_in(rendering, located)


def _set_in(rendering: Rendering, located: Located) -> Iterator[Fault]:
    """Yield code that is none: fences are kept as HTML, the rest was set in by four blanks."""
    for parent in rendering.root.iter():
        before: Element | None = None
        for block in parent:
            if block.tag == "pre" and not _is_box(rendering, before):
                shown = rendering.plain(_text(block)).strip().split("\n")[0][:_SHOWN]
                yield located.line(block), "shown-code", {"shown": shown}
            before = block


def _is_box(rendering: Rendering, element: Element | None) -> bool:
    """Tell whether an element is the first line of a box that was not taken as one."""
    last = _own_lines(rendering, element)[-1] if element is not None else ""
    return any(key == "shown-box" and pattern.match(last) for key, pattern in MARKS)


def _in_lines(lines: list[str], start: int) -> Iterator[Fault]:
    told: set[str] = set()
    for number, line in enumerate(one.rstrip(_HARD) for one in lines):
        for key, pattern in MARKS:
            if key not in told and (found := pattern.search(line)):
                told.add(key)
                shown = line[found.start() :][:_SHOWN]
                yield start + number, key, {"shown": shown, "mark": found[0]}
                break


def _lists(lines: list[str], start: int) -> Iterator[Fault]:
    """Yield runs of lines that look like items of a list and are shown as running text."""
    for kind in _KINDS:
        like = [n for n, line in enumerate(lines) if kind.match(line) and not _is_broken(lines, n)]
        if not like:
            continue
        follows = like[0] > 0 and (kind is _BULLET or _is_first(lines, like[0]))
        odd = kind is _BULLET and "\xa0" in lines[like[0]][:_FEW]
        if len(like) >= _FEW or follows or odd:
            yield start + like[0], "shown-list", {"shown": lines[like[0]][:_SHOWN]}


def _is_broken(lines: list[str], number: int) -> bool:
    """Tell whether a line is shown as a line of its own: the one before ends with a break."""
    return number > 0 and lines[number - 1].endswith(_HARD)


def _is_first(lines: list[str], number: int) -> bool:
    """Tell whether a line begins a list that a sentence has announced."""
    return lines[number - 1].rstrip().endswith(":") and bool(_FIRST.match(lines[number]))


def _own_lines(rendering: Rendering, element: Element) -> list[str]:
    """Return the lines of an element's own words; blocks and code in it are left out."""
    parts = [rendering.unmarked(element.text)]
    for child in element:
        if child.tag == "br":
            parts.append(_HARD)
        elif child.tag not in (*_TEXT, *_CODE, "ul", "ol", "table", "dl", "details"):
            parts.extend(_inside(rendering, child))
        parts.append(rendering.unmarked(child.tail))
    text = "".join(parts)
    return [line.strip(" \t") for line in re.sub(r"\n\n+", "\n", text).strip("\n").split("\n")]


def _inside(rendering: Rendering, element: Element) -> Iterator[str]:
    if is_added(element) or element.tag in _CODE:
        return
    # Words that are marked are words: only the marks beside them are looked for.
    yield rendering.unmarked(element.text)
    for child in element:
        yield from _inside(rendering, child)
        yield rendering.unmarked(child.tail)


def _text(element: Element) -> str:
    return "".join(element.itertext())
