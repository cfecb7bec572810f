"""Read letter widths and capital heights from font files, and break lines with them.

Arabic letters join, so their widths are those of words: Pillow shapes these (HarfBuzz by Raqm).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from PIL import ImageFont

from esafety.storage.source_files import source_file

DISPLAY: Final = "fraunces-soft/fraunces-soft-640.woff2"
REGULAR: Final = "atkinson-next/atkinson-next-400.woff2"
BOLD: Final = "atkinson-next/atkinson-next-700.woff2"
ARABIC: Final = "vazirmatn/vazirmatn-400.woff2"
ARABIC_BOLD: Final = "vazirmatn/vazirmatn-700.woff2"
# Arabic has no capitals: the letter that is as high as one.
_ALEF: Final = "ا"
# The size, in pixels, at which words are shaped: large enough that no rounding shows.
_MEASURED_AT: Final = 1000

# A typographic point, in millimetres.
POINT: Final = 25.4 / 72

# A run of text in one typeface.
Run = tuple[str, "FontMetrics"]


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """A typeface: the height of its capitals and each letter's width, as parts of its size.

    `joined` returns the width of a run of its letters where these join, in the same unit;
    letters it has none of are measured by `widths`. `reach` returns how far the letters of a run
    stand above and below their line, marks included, where that differs much from run to run.
    """

    cap: float
    widths: Mapping[str, float]
    scale: float = 1.0
    joined: Callable[[str], float] | None = None
    reach: Callable[[str], tuple[float, float]] | None = None

    def size(self, cap: float) -> float:
        """Return the size at which capitals have the height `cap`, in the same unit."""
        return cap / self.cap

    def width(self, text: str, size: float) -> float:
        """Return the width of a text, in the unit of `size`; kerning is ignored."""
        if self.joined and any(letter not in self.widths for letter in text):
            return size * self.scale * self.joined(text)
        return size * self.scale * sum(self.widths.get(letter, 1) for letter in text)

    def scaled(self, scale: float) -> "FontMetrics":
        """Return the same typeface set smaller."""
        return replace(self, scale=self.scale * scale)


def font_file(root: Path, name: str) -> Path:
    """Return the file of a typeface of ours by its name here; `root` is the school's folder."""
    return source_file(root, f"assets/fonts/{name}")


@cache
def font_metrics(path: Path) -> FontMetrics:
    """Read a typeface; `sCapHeight` is what its designer gives as the capitals' height."""
    with TTFont(path) as font:
        em = font["head"].unitsPerEm
        letters, metrics = font.getBestCmap(), font["hmtx"]
        widths = {chr(code): metrics[name][0] / em for code, name in letters.items()}
        return FontMetrics(font["OS/2"].sCapHeight / em, widths)


@cache
def joined_metrics(path: Path, beside: Path) -> FontMetrics:
    """Read a typeface whose letters join; those that it lacks are those of the one `beside` it.

    The height of a capital is that of its alef.
    """
    with TTFont(path) as font:
        pen = BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[font.getBestCmap()[ord(_ALEF)]].draw(pen)
        em, alef = font["head"].unitsPerEm, pen.bounds[3]
    face = ImageFont.truetype(str(path), _MEASURED_AT)

    def reach(text: str) -> tuple[float, float]:
        _, top, _, bottom = face.getbbox(text, anchor="ls")
        return -top / _MEASURED_AT, bottom / _MEASURED_AT

    return FontMetrics(
        alef / em,
        font_metrics(beside).widths,
        joined=lambda text: face.getlength(text) / _MEASURED_AT,
        reach=reach,
    )


def lines_of(runs: Iterable[Run], size: float, measure: float) -> list[float]:
    """Return the lines of a text, broken at spaces as a renderer breaks it.

    Each line is given by its largest scale. `size` and `measure`, the width
    of the column, are in the same unit.
    """
    lines, used = [0.0], 0.0
    for word in _words(runs):
        width = sum(face.width(text, size) for text, face in word)
        blank = word[0][1].width(" ", size)
        if used and used + blank + width > measure:
            lines.append(0)
            used = width
        else:
            used += width + (blank if used else 0)
        lines[-1] = max(lines[-1], *(face.scale for _, face in word))
    return lines


def widest_word(runs: Iterable[Run], size: float) -> float:
    """Return the width of the widest word of a text, in the unit of `size`."""
    return max((sum(f.width(t, size) for t, f in word) for word in _words(runs)), default=0)


def _words(runs: Iterable[Run]) -> list[Sequence[Run]]:
    """Return the words of some runs; a word may change its typeface midway."""
    words: list[list[Run]] = []
    open_word = False
    for text, its_face in runs:
        for number, part in enumerate(text.replace("\n", " ").split(" ")):
            if number:
                open_word = False
            if part and open_word:
                words[-1].append((part, its_face))
            elif part:
                words.append([(part, its_face)])
                open_word = True
    return [tuple(word) for word in words]
