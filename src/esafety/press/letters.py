"""Proof that every letter on a sheet is from our own typefaces.

Where they lack a letter the renderer takes it from whatever the machine has, without a word
(research/pdf.md part 2b): the sheet would look different on the next machine.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from esafety.facts.typefaces import families_in
from esafety.press.complaint import complaint

# What stands on paper where no typeface of the machine has the letter either.
_NO_SHAPE: Final = "□"


@cache
def families(root: Path, styles: tuple[str, ...]) -> frozenset[str]:
    """Return the names of our typefaces: those that a sheet's styles declare."""
    texts = ((root / "assets" / style).read_text(encoding="utf-8") for style in styles)
    return frozenset(name for text in texts for name in families_in(text))


def strange_letters(fonts: Iterable[Any], own: frozenset[str]) -> list[str]:
    """Return a complaint for each letter that was taken from a typeface not our own.

    `fonts` are WeasyPrint's, after the document was written: each knows its family and the
    text that each of its shapes stands for.
    """
    names = ", ".join(sorted(own))
    return [
        complaint("letter-in-no-font", letter=text, code=_codes(text), font=instead, own=names)
        for text, instead in sorted(set(_strange(fonts, own)))
    ]


def _strange(fonts: Iterable[Any], own: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each letter our typefaces lack, and what would be printed instead."""
    for font in fonts:
        for shape, text in font.to_unicode.items():
            if shape in font.missing.values():
                yield text, _NO_SHAPE
            elif text.strip() and font.family not in own:
                yield text, font.family


def _codes(text: str) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in text)
