"""The layout of a banner: its words over the whole length, and what each sheet shows of it.

Lengths are millimetres; `assets/art/board/banner.svg` has the same frame.
"""

from dataclasses import dataclass
from typing import Final

from esafety.documents.common.typesetting.font_metrics import POINT, FontMetrics
from esafety.documents.common.typesetting.letter_outlines import Outlines

SHEETS: Final = 5
# What a sheet adds to the banner, and the strip on its right that is glued below the next one.
SHEET_WIDTH: Final = 272.0
STRIP: Final = 9.0
HEIGHT: Final = 186.0
WIDTH: Final = SHEETS * SHEET_WIDTH
# The middle, free for words: left and right of it there are children, above flags, below a meadow.
_WORDS_FROM: Final = 250.0
_WORDS_WIDTH: Final = 900.0
_MIDDLE: Final = 97.0
_HIGHEST_CAPITAL: Final = 78.0
# The line below the first sheet's part, as assets/print/banner.css sets it; the gaps between what
# stands on it are 1.5 mm each, in points the sizes it may have.
_FOOT_WIDTH: Final = 275.0 - 5 * 1.5
_FOOT_SIZES: Final = (6.5, 6.0, 5.5, 5.0, 4.5)


@dataclass(frozen=True, slots=True)
class PlacedLetter:
    """A letter of the banner: its outline as SVG path data, from where it is drawn."""

    d: str
    x: float


@dataclass(frozen=True, slots=True)
class BannerLayout:
    """The words of a banner as letters on one line; `size` is that of the type."""

    letters: tuple[PlacedLetter, ...]
    size: float
    line: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its number, where its part of the banner begins, how wide it is with its strip."""

    number: int
    x: float
    width: float

    @property
    def has_strip(self) -> bool:
        """Tell whether another sheet is glued on it."""
        return self.number < SHEETS


def banner_layout(words: str, outlines: Outlines) -> BannerLayout:
    """Return the words of a banner in the middle, as large as there is room."""
    size = _type_size(words, outlines)
    x = _WORDS_FROM + (_WORDS_WIDTH - outlines.width(words) * size) / 2
    letters = []
    for letter in words:
        if letter.strip():
            letters.append(PlacedLetter(outlines.letters[letter].d, x))
        x += outlines.letters[letter].advance * size
    return BannerLayout(tuple(letters), size, _MIDDLE + outlines.cap * size / 2)


def _type_size(words: str, outlines: Outlines) -> float:
    """Return the size of the type with which words fill the middle."""
    return min(_WORDS_WIDTH / outlines.width(words), _HIGHEST_CAPITAL / outlines.cap)


def foot_size(words: str, face: FontMetrics) -> float:
    """Return the size, in points, with which all words of the foot stand on one line."""
    fits = (s for s in _FOOT_SIZES if face.width(words, s * POINT) <= _FOOT_WIDTH)
    return next(fits, _FOOT_SIZES[-1])


def sheets() -> tuple[Sheet, ...]:
    """Return the sheets from left to right."""
    return tuple(
        Sheet(
            number,
            (number - 1) * SHEET_WIDTH,
            SHEET_WIDTH + (STRIP if number < SHEETS else 0),
        )
        for number in range(1, SHEETS + 1)
    )
