"""Proof that every letter on a sheet is from our own typefaces.

Where they lack a letter the renderer silently takes it from whatever the machine has, as it took
the inserted hyphen (U+2010) from a system font: the sheet would look different elsewhere.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont

from esafety.documents.common.origins import Origins
from esafety.storage.source_files import design_text, source_file
from esafety.text.languages import composed
from esafety.text.one_line import one_line
from esafety.text.typefaces import families_in, font_files_in

# What stands on paper where no typeface of the machine has the letter either.
_NO_SHAPE: Final = "□"
_MOST_SHOWN: Final = 12


@cache
def families(root: Path, styles: tuple[str, ...]) -> frozenset[str]:
    """Return the names of our typefaces: those that a sheet's styles declare."""
    files = (source_file(root, f"assets/{style}") for style in styles)
    texts = (design_text(file) for file in files)
    return frozenset(name for text in texts for name in families_in(text))


def glyphs_from_other_fonts(
    fonts: Iterable[Any], own: frozenset[str], origins: Origins, styles: tuple[str, ...]
) -> list[str]:
    """Return a complaint for each place with letters taken from a typeface not our own.

    `styles` are the sheet's style sheets, which declare the typefaces it may use.
    `fonts` are WeasyPrint's, after the document was written: each knows its family and the
    text that each of its shapes stands for. `origins` knows where that text was written.
    """
    foreign = sorted(set(_foreign_letters(fonts, own)))
    if not foreign:
        return []
    names, ours = ", ".join(sorted(own)), _letters_of(origins.root, styles)
    places: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for text, instead in foreign:
        # A letter that ours have was set in another typeface by a drawing or a style.
        from_other_font = set(composed(text)) <= ours and instead != _NO_SHAPE
        key = "text-in-foreign-font" if from_other_font else "letter-in-no-font"
        place = origins.drawing_with(text) if from_other_font else origins.place_of(text)
        places.setdefault((place, key), []).append((text, instead))
    return [f"{place}{_complaint(key, letters, names)}" for (place, key), letters in places.items()]


def _complaint(key: str, letters: list[tuple[str, str]], own: str) -> str:
    shown = " ".join(text for text, _ in letters[:_MOST_SHOWN])
    codes = ", ".join(_codes(text) for text, _ in letters[:_MOST_SHOWN])
    more = " …" if len(letters) > _MOST_SHOWN else ""
    fonts = ", ".join(sorted({instead for _, instead in letters}))
    return one_line(key, letter=shown + more, code=codes + more, font=fonts, own=own)


@cache
def _letters_of(root: Path, styles: tuple[str, ...]) -> frozenset[str]:
    """Return the letters that at least one of the typefaces has that some styles declare."""
    letters: set[str] = set()
    sheets = (source_file(root, f"assets/{style}") for style in styles)
    declared = {one for sheet in sheets for one in font_files_in(design_text(sheet))}
    for path in (source_file(root, name) for name in sorted(declared)):
        with TTFont(path) as font:
            letters.update(map(chr, font.getBestCmap() or ()))
    return frozenset(letters)


def _foreign_letters(fonts: Iterable[Any], own: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each letter our typefaces lack, and what would be printed instead."""
    for font in fonts:
        for shape, text in font.to_unicode.items():
            if shape in font.missing.values():
                yield text, _NO_SHAPE
            elif text.strip() and font.family not in own:
                yield text, font.family


def _codes(text: str) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in text)
