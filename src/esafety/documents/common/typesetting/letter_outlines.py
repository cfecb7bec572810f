"""Outlines of letters from our own typeface, for what is drawn and not set: letters to cut out.

Lengths are parts of the size of the type (em); y runs downwards from the line the letters stand on.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from pydantic import TypeAdapter

from esafety.storage.cache.results import cached_by_program
from esafety.storage.source_files import source_file

# The typeface of all titles, below the project's folder.
DISPLAY: Final = "assets/fonts/fraunces-soft/fraunces-soft-640.woff2"


@dataclass(frozen=True, slots=True)
class LetterOutline:
    """A letter: its outline as SVG path data, how far it takes the next one, what it covers."""

    d: str
    advance: float
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Outlines:
    """The letters of a typeface by themselves, and the height of its capitals."""

    cap: float
    letters: dict[str, LetterOutline]

    def width(self, words: str) -> float:
        """Return how wide words are, set in a row; kerning is ignored."""
        return sum(self.letters[letter].advance for letter in words)


_FOUND: Final = TypeAdapter(Outlines)


@cache
def outlines(root: Path, words: str) -> Outlines:
    """Return the outlines of the letters of some words; `root` is the project's folder.

    Raises:
        KeyError: if the typeface lacks a letter.
    """
    typeface, letters = source_file(root, DISPLAY).read_bytes(), "".join(sorted(set(words)))
    parts = ("outlines of letters", sha256(typeface).hexdigest(), letters)
    return cached_by_program(_FOUND, parts, lambda: _outlines(typeface, letters))


def _outlines(typeface: bytes, letters: str) -> Outlines:
    with TTFont(BytesIO(typeface)) as font:
        names, em = font.getBestCmap(), font["head"].unitsPerEm
        found = {letter: _outline(font, names[ord(letter)], em) for letter in letters}
        return Outlines(font["OS/2"].sCapHeight / em, found)


def _outline(font: TTFont, name: str, em: int) -> LetterOutline:
    glyphs = font.getGlyphSet()
    path, bounds = (
        SVGPathPen(glyphs, ntos=lambda n: f"{n:.4f}".rstrip("0").rstrip(".")),
        BoundsPen(glyphs),
    )
    glyphs[name].draw(TransformPen(path, (1 / em, 0, 0, -1 / em, 0, 0)))
    glyphs[name].draw(TransformPen(bounds, (1 / em, 0, 0, -1 / em, 0, 0)))
    left, top, right, bottom = bounds.bounds or (0, 0, 0, 0)
    return LetterOutline(path.getCommands(), glyphs[name].width / em, left, top, right, bottom)
