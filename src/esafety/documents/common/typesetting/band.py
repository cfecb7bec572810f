"""The band at the foot of a sheet: whose it is and of which edition, in a room that is fixed.

Names of schools are as long as the people they are named after; a long one is set smaller, then
on two lines, then the small print with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

from esafety.documents.common.typesetting.font_metrics import (
    BOLD,
    REGULAR,
    FontMetrics,
    font_file,
    font_metrics,
    lines_of,
)

# A renderer kerns and rounds; a line that fits by less may be broken all the same.
_SPARE: Final = 0.98


@dataclass(frozen=True, slots=True)
class BandRoom:
    """The room of a band and the sizes its style sheet sets.

    `width` and `height` share one unit with the sizes. `names` and `small` are the sizes of the
    school's name and of what stands below it, the best first; leadings are parts of a size.
    """

    width: float
    height: float
    names: tuple[float, ...]
    small: tuple[float, ...]
    name_leading: float
    small_leading: float


@dataclass(frozen=True, slots=True)
class BandSizes:
    """The sizes of a band's name and small print, in the unit of its room."""

    name: float
    small: float


@dataclass(frozen=True, slots=True)
class BandFonts:
    """The typefaces of a band: of the name, and of what stands below it."""

    name: FontMetrics
    small: FontMetrics


def band_fonts(root: Path) -> BandFonts:
    """Return the metrics of the typefaces of a band; `root` is the school's folder."""
    return BandFonts(*(font_metrics(font_file(root, name)) for name in (BOLD, REGULAR)))


def band_sizes(name: str, small: Sequence[str], room: BandRoom, fonts: BandFonts) -> BandSizes:
    """Return the largest sizes with which a name and the lines below it fit into a room.

    Where nothing fits, the smallest, with which the sheet's own proof will report what is lost.
    """
    for sizes in _candidates(room):
        if _height(name, small, sizes, room, fonts) <= room.height:
            return sizes
    return BandSizes(room.names[-1], room.small[-1])


def _candidates(room: BandRoom) -> Iterator[BandSizes]:
    """Yield the sizes to try: the name gives way before the small print does."""
    for small, name in product(room.small, room.names):
        if name >= small:
            yield BandSizes(name, small)


def _height(
    name: str, small: Sequence[str], sizes: BandSizes, room: BandRoom, fonts: BandFonts
) -> float:
    """Return how high a band's lines are."""
    names = _lines(name, fonts.name, sizes.name, room.width)
    below = sum(_lines(line, fonts.small, sizes.small, room.width) for line in small)
    return names * sizes.name * room.name_leading + below * sizes.small * room.small_leading


def _lines(text: str, face: FontMetrics, size: float, width: float) -> int:
    return len(lines_of([(text, face)], size, width * _SPARE))
