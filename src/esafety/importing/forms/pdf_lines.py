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
    alone = [line for line in lines if _MARKER_ALONE.fullmatch(line.text.strip())]
    markers, found = [*alone], []
    for line in (one for one in lines if one not in alone):
        own = next((one for one in markers if _is_before(one, line)), None)
        if own:
            markers.remove(own)
            line = replace(line, text=f"{own.text.strip()} {line.text.strip()}")  # noqa: PLW2901
        found.append(line)
    return found + markers


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
        apart = [True, *(not 0 <= gap <= usual * _WIDER for gap in _gaps(lines))]
        found.append([replace(one, apart=far) for one, far in zip(lines, apart, strict=False)])
    return found


def _gaps(lines: Sequence[PageLine]) -> list[float]:
    return [before.middle - line.middle for before, line in pairwise(lines)]
