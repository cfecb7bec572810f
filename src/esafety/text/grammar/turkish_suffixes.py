"""Suffixes of Turkish words, by vowel harmony and the consonants before them.

Source: Türk Dil Kurumu, Yazım Kılavuzu, "Büyük Ünlü Uyumu", "Küçük Ünlü Uyumu", "Ünsüz Benzeşmesi"
"Ünsüz Yumuşaması" and "Hece Düşmesi".
"""

from collections.abc import Callable, Mapping
from typing import Final

from esafety.text.grammar.letter_case import small_letters

_BACK: Final = frozenset("aıou")
_VOWELS: Final = _BACK | frozenset("eiöü")
_VOICELESS: Final = frozenset("fstkçşhp")
# The vowel of a suffix such as -(y)i, after the last vowel before it.
_CLOSE: Final = dict(zip("aıoueiöü", "ııuuiiüü", strict=True))
# Before a vowel, the first becomes the second; a borrowed word may keep it.
_SOFTENED: Final = {"p": "b", "ç": "c", "t": "d", "k": "ğg", "g": "ğ"}
# Borrowed words with a back vowel before these may take front suffixes: saati, kontrolü.
_FRONT_LOANS: Final = ("l", "at")
_FRONTED: Final = dict(zip("aıou", "eiöü", strict=True))
_PLURAL_OF_KI: Final = "ler(?:in?|e|de|den|le)?|n(?:in?|e|de|den)"


# Nouns that lose their last vowel before a vowel: izin, izni. A kayıt becomes softer as well.
_DROPPING: Final = {
    **{
        word: word[:-2] + word[-1]
        for word in (
            *("akıl", "beyin", "emir", "fikir", "isim", "izin"),
            *("nesil", "ömür", "resim", "şekil", "vakit", "zihin"),
        )
    },
    "kayıt": "kayd",
}


class Declinable(str):
    """A Turkish word that a gap may ask for in a form: `{month:locative}`, `{month:small}`."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        """Return the word as it stands, or in the form asked for."""
        return _FORMS[form](self) if form in _FORMS else super().__format__(form)


def locative(word: str) -> str:
    """Return a word in the case that says where or when: `Eylülde`, `Ocakta`, `Nisanda`.

    For words with a regular vowel harmony and without an apostrophe, such as names of months.
    """
    small = _in_small_letters(word)
    last = next((letter for letter in reversed(small) if letter in _VOWELS), "e")
    consonant = "t" if small[-1:] in _VOICELESS else "d"
    return f"{word}{consonant}{'a' if last in _BACK else 'e'}"


def _in_small_letters(word: str) -> str:
    return small_letters(word, "tr")


_FORMS: Final[Mapping[str, Callable[[str], str]]] = {
    "locative": locative,
    # A month without a day is no proper name: `eylül ayında`.
    "small": _in_small_letters,
}


def stems(word: str) -> tuple[str, ...]:
    """Return a noun in small letters, and its other stem where it loses a vowel: `izin`, `izn`."""
    before, _, last = word.rpartition(" ")
    lead = f"{before} " if before else ""
    return (word, f"{lead}{_DROPPING[last]}") if last in _DROPPING else (word,)


def inflections(word: str) -> tuple[str, str]:
    """Return what of a noun never changes, and a regular expression of all that may follow that.

    The noun is in small letters, without an ending of its own: `zorbalık` becomes `zorbalı` and
    an expression that takes `k`, `ğın`, `klardan`. It knows the plural, the possessives, the
    cases, `-ki` and `-dir`; a softened last consonant; and what follows an apostrophe.
    """
    hard = word[-1:] not in _VOWELS
    vowel = next((letter for letter in reversed(word) if letter in _VOWELS), "e")
    cut = hard and word[-1:] in _SOFTENED
    stem, last = (word[:-1], word[-1]) if cut else (word, "")
    loan = word.endswith(_FRONT_LOANS) and vowel in _BACK
    harmonies = [vowel, _FRONTED[vowel]] if loan else [vowel]
    endings = "|".join(_endings(one, last, hard=hard) for one in harmonies)
    return stem, f"(?:{endings}|{last}['’][a-zçğıöşüâîû]{{1,8}})"


def _endings(vowel: str, last: str, *, hard: bool) -> str:
    """Return the endings of a noun in one harmony, its last consonant before them."""
    close, wide = _CLOSE[vowel], _wide(vowel)
    plural = f"l{wide}r"
    after_plural = _CLOSE[wide]
    more = (
        f"(?:{plural}(?:{_after_consonant(after_plural, wide)})?)?"
        f"(?:ki(?:{_PLURAL_OF_KI})?)?(?:[dt]{after_plural}r)?"
    )
    if not hard:
        return f"(?:{_after_vowel(close, wide)}|{more})"
    soft = f"[{last}{_SOFTENED[last]}]" if last else ""
    on_consonant = f"(?:[dt]{wide}n?(?:ki(?:{_PLURAL_OF_KI})?)?|l{wide}|[dt]{close}r)"
    return f"(?:{soft}(?:{_on_vowel(close, wide)})|{last}(?:{on_consonant}|{more}))"


def _on_vowel(close: str, wide: str) -> str:
    """Return the endings of a noun in a consonant that begin with a vowel."""
    third = f"{close}(?:n(?:{close}n?|{wide}|d{wide}n?(?:ki)?)|yl{wide}|[dt]{close}r)?"
    own = f"{close}(?:m|n|m{close}z|n{close}z)(?:{_case(close, wide)})?"
    return f"{third}|{own}|{wide}|{close}n"


def _after_vowel(close: str, wide: str) -> str:
    """Return the endings of a noun in a vowel."""
    third = (
        f"(?:s{close})?n(?:{close}n?|{wide}|d{wide}n?(?:ki)?)|s{close}(?:yl{wide}|[dt]{close}r)?"
    )
    own = f"(?:m|n|m{close}z|n{close}z)(?:{_case(close, wide)})?"
    return f"{third}|{own}|y(?:{close}|{wide}|l{wide})|d{wide}n?(?:ki)?|d{close}r"


def _after_consonant(close: str, wide: str) -> str:
    return f"{_on_vowel(close, wide)}|{_case(close, wide)}"


def _case(close: str, wide: str) -> str:
    """Return the endings of cases behind a consonant, and `-dir`."""
    return f"{close}n?|{wide}|[dt]{wide}n?(?:ki)?|l{wide}|d{close}r"


def _wide(vowel: str) -> str:
    return "a" if vowel in _BACK else "e"
