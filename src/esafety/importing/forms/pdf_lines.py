"""The lines of a page of a PDF by where they stand: what is apart, and which marker is whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any, Final

from esafety.importing.forms.text_file import cleaned

# Some programs draw the markers of a list apart from its items.
_MARKER_ALONE: Final = re.compile(r"[-–•·▪◦●○■□➢➤✓✔]|\(?(?:\d{1,3}|[a-zçğıöşüA-ZÇĞİÖŞÜ])[.)]")
# How sentences end, and what leads on to a list.
ENDS: Final = (".", ":", ";", "!", "?", "…")
# More than the usual distance of lines by this much, and an empty line stands between them.
_WIDER: Final = 1.3
# So far apart, measured in heights of a line, no two lines of a paragraph are set.
_FARTHEST: Final = 1.75
# Lines of one paragraph are of one size.
_OTHER_SIZE: Final = 0.15
_LINE: Final = re.compile("[^\r\n\x0b\x0c]+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line with its left edge and the height of its middle above the foot of the page."""

    text: str
    left: float = 0
    middle: float = 0
    height: float = 0
    apart: bool = True


def lines_of(page: Any) -> list[PageLine]:
    """Return the lines of a page of text of pypdfium2, in its own order."""
    # PDFium puts this where it found a word broken at the end of a line.
    text = page.get_text_range().replace("\x02", "\ufffe")
    placed = len(text) == page.count_chars()
    lines = [_line(found, page, placed=placed) for found in _LINE.finditer(text)]
    return _with_markers([line for line in lines if line.text.strip()])


def _line(found: re.Match[str], page: Any, *, placed: bool) -> PageLine:
    text = cleaned(found[0])
    if not placed or not text.strip():
        return PageLine(text)
    first = found.start() + len(found[0]) - len(found[0].lstrip())
    left, bottom, _, top = page.get_charbox(first, loose=True)
    return PageLine(text, left, (top + bottom) / 2, top - bottom)


def _with_markers(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, each with the marker that stands before it on the same height."""
    markers = [line for line in lines if _MARKER_ALONE.fullmatch(line.text.strip())]
    others = [line for line in lines if line not in markers]
    owners = {marker: _owner(marker, others) for marker in markers}
    own = {line: marker for marker, line in owners.items() if line}
    return [
        replace(line, text=f"{own[line].text.strip()} {line.text.strip()}") if line in own else line
        for line in lines
        if not owners.get(line)
    ]


def _owner(marker: PageLine, lines: Sequence[PageLine]) -> PageLine | None:
    """Return the line that a marker stands before; the nearest, where there are columns."""
    beside = [line for line in lines if _is_before(marker, line)]
    return min(beside, key=lambda line: line.left, default=None)


def _is_before(marker: PageLine, line: PageLine) -> bool:
    near = abs(marker.middle - line.middle) < max(line.height, 1) / 2
    return near and marker.left < line.left


def parted(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Return the lines of all pages, each knowing whether an empty line stands before it.

    One does where lines are farther apart than is usual in the whole document.
    """
    gaps = [gap for lines in pages for gap in _gaps(lines) if gap > 0]
    usual = median(gaps or [0])
    found: list[list[PageLine]] = []
    for lines in pages:
        apart = [True, *(_are_apart(*pair, usual) for pair in pairwise(lines))]
        found.append([replace(one, apart=far) for one, far in zip(lines, apart, strict=False)])
    return found


def _are_apart(before: PageLine, line: PageLine, usual: float) -> bool:
    gap, tallest = before.middle - line.middle, max(before.height, line.height)
    other_size = abs(before.height - line.height) > tallest * _OTHER_SIZE
    far = not 0 <= gap <= usual * _WIDER or gap > tallest * _FARTHEST
    return bool(tallest) and (other_size or far)


def _gaps(lines: Sequence[PageLine]) -> list[float]:
    return [before.middle - line.middle for before, line in pairwise(lines)]
