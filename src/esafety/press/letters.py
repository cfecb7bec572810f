"""Proof that every letter on a sheet is from our own typefaces.

Where they lack a letter the renderer takes it from whatever the machine has, without a word
(research/pdf.md part 2b): the sheet would look different on the next machine.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from esafety.press.complaint import complaint

_FAMILY: Final = re.compile(r'@font-face\s*{[^}]*font-family:\s*"([^"]+)"')


@cache
def families(root: Path, styles: tuple[str, ...]) -> frozenset[str]:
    """Return the names of our typefaces: those that a sheet's styles declare."""
    texts = ((root / "assets" / style).read_text(encoding="utf-8") for style in styles)
    return frozenset(name for text in texts for name in _FAMILY.findall(text))


def strange_letters(fonts: Iterable[Any], own: frozenset[str]) -> list[str]:
    """Return a complaint for each letter that was taken from a typeface not our own.

    `fonts` are WeasyPrint's, after the document was written: each knows its family and the
    text that each of its shapes stands for.
    """
    strange = sorted({(text, font.family) for font, text in _used(fonts) if font.family not in own})
    names = ", ".join(sorted(own))
    return [
        complaint("letter-in-no-font", letter=text, code=_codes(text), font=family, own=names)
        for text, family in strange
    ]


def _used(fonts: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    for font in fonts:
        for text in font.to_unicode.values():
            if text.strip():
                yield font, text


def _codes(text: str) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in text)
