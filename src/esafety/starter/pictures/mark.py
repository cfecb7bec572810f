"""A neutral mark for a school without an emblem: its initials below the sign for online.

It is no emblem of a school, the state or the ministry. Letters are outlines of our own typeface.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians, sin
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from esafety.documents.common.typesetting.letter_outlines import (
    DISPLAY,
    LetterOutline,
    Outlines,
    outlines,
)
from esafety.text.grammar.letter_case import capital_letters

_MOST: Final = 2
_SIDE: Final = 64
# The tile on which the letters stand, in the 64 units of the drawing.
TILE: Final = (4, 17, 60, 63)
CORNER: Final = 12
# The sign for online above it: a dot below an arc.
DOT: Final = (32, 11.6, 3.6)
ARC: Final = (32, 12.4, 9.4, 2.9)
_CAP_HEIGHT: Final = 23
_WIDEST: Final = 44
_ARC_ANGLES: Final = (208, 332)
_ARC_PATH: Final = "M23.7 7.99A9.4 9.4 0 0 1 40.3 7.99"
_TILE_PATH: Final = (
    "M16 17H48A12 12 0 0 1 60 29V51A12 12 0 0 1 48 63H16A12 12 0 0 1 4 51V29A12 12 0 0 1 16 17Z"
)
# Drawn larger and made smaller, so that edges are smooth.
_FINER: Final = 4


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a mark: its tile, its letters, its sign."""

    tile: str
    letters: str
    sign: str


LIGHT: Final = Colours("#0f4a63", "#fbf7ee", "#e08a1e")
DARK: Final = Colours("#fbf7ee", "#0a3347", "#f2b544")
ON_BAND: Final = Colours("#0a3347", "#fbf7ee", "#f2b544")
MONO: Final = Colours("currentColor", "", "currentColor")


def initials(name: str) -> str:
    """Return the initials of a school's name: those of its first two words with a letter."""
    words = (word.strip("\"'“”‘’().,") for word in name.replace("-", " ").split())
    first = [word[0] for word in words if word and word[0].isalpha()]
    return capital_letters("".join(first[:_MOST]), "tr")


def mark_svg(letters: str, kit: Path, colours: Colours) -> str:
    """Return the mark as a drawing; `kit` holds our typefaces."""
    shapes, outline = _letters(letters, kit), _TILE_PATH
    if colours.letters:
        tile = f'<path fill="{colours.tile}" d="{outline}"/>'
        tile += f'<g fill="{colours.letters}">{shapes}</g>' if shapes else ""
    else:  # in one colour, the letters are holes in the tile
        hole = f'<mask id="m"><path fill="#fff" d="{outline}"/><g fill="#000">{shapes}</g></mask>'
        tile = f'{hole}<path mask="url(#m)" fill="{colours.tile}" d="{outline}"/>'
    x, y, radius = DOT
    sign = (
        f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colours.sign}"/><path d="{_ARC_PATH}" '
        f'fill="none" stroke="{colours.sign}" stroke-width="{ARC[3]}" stroke-linecap="round"/>'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{tile}{sign}</svg>\n'


# A school's icons and social cards show the same mark.
@lru_cache(maxsize=8)
def mark_picture(letters: str, kit: Path, colours: Colours, side: int) -> Image.Image:
    """Return the same mark as pixels on nothing, `side` of them wide and high.

    It is one for all who ask: nobody changes it.
    """
    scale = side * _FINER / _SIDE
    picture = Image.new("RGBA", (side * _FINER, side * _FINER))
    pen = ImageDraw.Draw(picture)
    left, top, right, bottom = (place * scale for place in TILE)
    pen.rounded_rectangle((left, top, right, bottom), CORNER * scale, fill=colours.tile)
    _draw_sign(pen, colours.sign, scale)
    shown = "".join(one for one in letters if one in _known(kit, letters).letters)
    size, baseline = _setting(shown, kit)
    font = ImageFont.truetype(str(kit / DISPLAY), size * scale)
    middle = (left + right) / 2
    pen.text((middle, baseline * scale), shown, colours.letters, font, anchor="ms")
    return picture.resize((side, side), Image.Resampling.LANCZOS)


def _draw_sign(pen: ImageDraw.ImageDraw, colour: str, scale: float) -> None:
    x, y, radius = (value * scale for value in DOT)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    x, y, reach, width = (value * scale for value in ARC)
    outer, half = reach + width / 2, width / 2
    pen.arc((x - outer, y - outer, x + outer, y + outer), *_ARC_ANGLES, colour, round(width))
    for angle in _ARC_ANGLES:
        end_x, end_y = x + reach * cos(radians(angle)), y + reach * sin(radians(angle))
        pen.ellipse((end_x - half, end_y - half, end_x + half, end_y + half), fill=colour)


def _letters(letters: str, kit: Path) -> str:
    """Return the letters as outlines at their places on the tile."""
    known = _known(kit, letters)
    shown = [one for one in letters if one in known.letters]
    if not shown:
        return ""
    size, baseline = _setting("".join(shown), kit)
    x, paths = _SIDE / 2 - known.width("".join(shown)) * size / 2, []
    for letter in shown:
        place = f"translate({x:.2f} {baseline:.2f}) scale({size:.2f})"
        paths.append(f'<path transform="{place}" d="{known.letters[letter].d}"/>')
        x += known.letters[letter].advance * size
    return "".join(paths)


def _setting(letters: str, kit: Path) -> tuple[float, float]:
    """Return the size of the letters and where they stand, in the units of the drawing."""
    known = _known(kit, letters)
    width = known.width(letters) or 1
    size = min(_CAP_HEIGHT / known.cap, _WIDEST / width)
    middle = (TILE[1] + TILE[3]) / 2
    return size, middle + known.cap * size / 2


@cache
def _known(kit: Path, letters: str) -> Outlines:
    """Return the outlines of those letters that our typeface has."""
    found: dict[str, LetterOutline] = {}
    cap = outlines(kit, "E").cap
    for letter in letters:
        try:
            found |= outlines(kit, letter).letters
        except KeyError:  # a letter of another script
            continue
    return Outlines(cap, found)
