"""The letters of a chapter's second-level headings: `4.A.1` is the first clause below `A. Staff`.

A heading that an author lettered gives its own letter, in the alphabet the author used; a
Turkish text goes on from c) to ç), a translation of it may not. Others are counted.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from esafety.markdown.outline import PageHeading
from esafety.text.grammar.letter_case import capital_letters
from esafety.text.languages import KNOWN

_TURKISH: Final = KNOWN["tr"].alphabet
_LATIN: Final = KNOWN["en"].alphabet
_SECOND: Final = 2
_LETTERED: Final = re.compile(r"\(?([^\W\d_])(?:\)|[.:](?=\s)|\s*[–-](?=\s))")


def letters_of(headings: Sequence[PageHeading]) -> dict[str, str]:
    """Return the letter of each second-level heading of a page, by its id."""
    second = [heading for heading in headings if heading.level == _SECOND]
    written = [_written(heading.text) for heading in second]
    alphabet = _alphabet([letter for letter in written if letter])
    counted = _counted(alphabet, written) if alphabet else iter(_LATIN)
    taken = written if alphabet else [""] * len(second)
    letters = [letter or next(counted, "") for letter in taken]
    return {h.anchor: letter for h, letter in zip(second, letters, strict=True) if h.anchor}


def _written(text: str) -> str:
    match = _LETTERED.match(text)
    return capital_letters(match[1], "tr") if match else ""


def _alphabet(letters: list[str]) -> str:
    """Return the alphabet of which letters in their order are the first ones; empty for none.

    A heading may begin with a letter that counts nothing: `M. Kemal ATATÜRK`.
    """
    row = "".join(letters)
    plain = row.replace("İ", "I")
    if row and _TURKISH.startswith(row):
        return _TURKISH
    return _LATIN if plain and _LATIN.startswith(plain) else ""


def _counted(alphabet: str, written: list[str]) -> Iterator[str]:
    """Yield the letters for headings that say none, beside those that do."""
    return islice(alphabet, sum(map(bool, written)), None)
