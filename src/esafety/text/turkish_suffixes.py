"""Suffixes of Turkish words, by vowel harmony and the consonants before them.

Source: Türk Dil Kurumu, Yazım Kılavuzu, "Büyük Ünlü Uyumu" and "Ünsüz Benzeşmesi".
"""

from typing import Final

_BACK: Final = frozenset("aıou")
_VOWELS: Final = _BACK | frozenset("eiöü")
_VOICELESS: Final = frozenset("fstkçşhp")
_CAPITALS: Final = str.maketrans("Iİ", "ıi")


class Declinable(str):
    """A Turkish word that a gap may ask for in a case: `{month:locative}`."""

    __slots__ = ()

    def __format__(self, case: str) -> str:
        """Return the word as it stands, or in the case asked for."""
        return locative(self) if case == "locative" else super().__format__(case)


def locative(word: str) -> str:
    """Return a word in the case that says where or when: `Eylülde`, `Ocakta`, `Nisanda`.

    For words with a regular vowel harmony and without an apostrophe, such as names of months.
    """
    small = word.translate(_CAPITALS).lower()
    last = next((letter for letter in reversed(small) if letter in _VOWELS), "e")
    consonant = "t" if small[-1:] in _VOICELESS else "d"
    return f"{word}{consonant}{'a' if last in _BACK else 'e'}"
