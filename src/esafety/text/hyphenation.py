"""Where a word may be broken at the end of a line: the syllables of Turkish, and English rules.

pyphen 0.18 has no Turkish and miscounts `İ`, which becomes two letters when it is made
small (seen: `İnt-ern-et` for `İn-ter-net`). The rule is that of the Turkish Language Institute
(Yazım Kılavuzu, "Hece Yapısı ve Satır Sonunda Kelimelerin Bölünmesi"): a syllable begins with
at most one consonant, also in compounds (`il-ko-ku-lu`) and loan-words (`prog-ram`).
"""

import re
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

import pyphen

from esafety.text.languages import KNOWN

_VOWELS: Final = frozenset("aeıioöuüâîû" + "AEIİOÖUÜÂÎÛ")
_TURKISH_ONLY: Final = frozenset("çğıöşüâîû" + "ÇĞİÖŞÜÂÎÛ")
# Between vowels up to this many consonants follow the rule; `ekstra` may stay whole.
_MOST: Final = 3
_RUN: Final = re.compile(r"\S+")
# What stands around a word and is no part of it.
_AROUND: Final = '()[]{}.,;:!?…–—«»“”"‘„'
# So many letters more go to the last line of a paragraph, which else would be `-ler.`
_LAST_LINE: Final = 3
TURKISH: Final = str(KNOWN["tr"].hyphenation)
ENGLISH: Final = str(KNOWN["en"].hyphenation)


class Turkish:
    """The syllable rule with the interface of one of pyphen's dictionaries."""

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Return the places in a word, counted in letters, at which a syllable begins.

        A word with an apostrophe or any other sign in it is never broken: its suffix stays
        with the name (`İlkokulu'nun`).
        """
        return [pyphen.DataInt(place) for place in _syllables(word)] if word.isalpha() else []


class English:
    """pyphen's English, which leaves Turkish words in an English text to the Turkish rule."""

    @cached_property
    def _rules(self) -> pyphen.HyphDict:
        # 11,000 patterns, which a sheet without an English word never needs.
        return pyphen.HyphDict(pyphen.LANGUAGES[ENGLISH])

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Return the places in a word at which it may be broken."""
        if not word.isalpha():
            return []
        if _TURKISH_ONLY & set(word):
            return Turkish().positions(word)
        return list(self._rules.positions(word))


def register_hyphenators() -> None:
    """Give pyphen Turkish, and an English that leaves Turkish names whole; once is enough.

    WeasyPrint looks hyphenators up in pyphen by language; pyphen keeps
    dictionaries it has read under the path they came from.
    """
    if TURKISH in pyphen.LANGUAGES:
        return
    pyphen.hdcache[pyphen.LANGUAGES[ENGLISH]] = English()
    pyphen.LANGUAGES[TURKISH] = pyphen.LANGUAGES_LOWERCASE[TURKISH] = TURKISH
    pyphen.hdcache[TURKISH] = Turkish()


def _syllables(word: str) -> list[int]:
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS]
    return [max(a + 1, b - 1) for a, b in pairwise(vowels) if b - a <= _MOST + 1]


def word_bounds(original: Callable[[str, str], tuple[int, int] | None]) -> Callable[..., Any]:
    """Wrap WeasyPrint's search for the next word to break: a word is all that stands together.

    Pango ends a word at an apostrophe and at the dots of an address, whose parts would then
    be broken like words.
    """

    def bounds(text: str, language: str) -> tuple[int, int] | None:
        bounds_found = original(text, language)
        if bounds_found is None:
            return None
        run = next(run for run in _RUN.finditer(text) if run.end() >= bounds_found[1])
        bare = run[0].strip(_AROUND)
        start = run.start() + run[0].index(bare)
        # Only the start of the word is used, so leaving letters out keeps them together.
        kept_letters = _LAST_LINE if run.end() == len(text) else 0
        return start, start + max(len(bare) - kept_letters, 1)

    return bounds
