"""Forms of Turkish words that no dictionary lists: a known word with one of its known endings.

Turkish has more forms of a word than a list can hold (`kaygılandı-ysanız`). Rules: Türk Dil Kurumu,
Yazım Kılavuzu, “Büyük Ünlü Uyumu” and “Küçük Ünlü Uyumu”.
"""

from collections.abc import Callable, Collection
from typing import Final

from esafety.text.grammar.letter_case import capital_letters, small_letters

# Which vowels may follow a vowel in an ending.
_FOLLOWING: Final = {
    **dict.fromkeys("aıâ", "aı"),
    **dict.fromkeys("ouû", "au"),
    **dict.fromkeys("eiî", "ei"),
    **dict.fromkeys("öü", "eü"),
}
# Endings that keep their vowel whatever stands before them.
_FIXED: Final = (("yor", "o"), ("ken", "e"), ("ki", "i"))
# Shorter endings and words fit to nearly everything: measured, a slip in ten was lost to them.
_SHORTEST_WORD: Final = 5
_SHORTEST_ENDING: Final = 3
# A long word is hardly one by chance, so that its ending may be shorter; and one that needs a y
# before its ending (`salı-ysa`) may be short itself.
_LONG_WORD: Final = 6
_BEFORE_Y: Final = 4
# What stands between a verb and its ending: passive, causative, and that one cannot.
_WITHIN: Final = (
    *("n", "l", "t", "ın", "in", "un", "ün", "ıl", "il", "ul", "ül"),
    *("tır", "tir", "tur", "tür", "dır", "dir", "dur", "dür", "ama", "eme", "yama", "yeme"),
    *("am", "em"),
)
_SHORTEST_REST: Final = 2
_HATS: Final = str.maketrans("âîûÂÎÛ", "aiuAİU")


def spellings(word: str) -> tuple[str, ...]:
    """Return a word as dictionaries may list it: small, as a name, without hats."""
    plain = small_letters(word, "tr")
    hatless = plain.translate(_HATS)
    named = f"{capital_letters(plain[:1], 'tr')}{plain[1:]}"
    return word, plain, hatless, named


def is_form(word: str, knows: Callable[[str], bool], endings: Collection[str]) -> bool:
    """Tell whether a word in small letters is one that is `known` and an ending in its harmony.

    Or a form of a verb that is known without its voice or without `-eme-`.
    """
    word = word.translate(_HATS)
    cuts = [(word[:cut], word[cut:]) for cut in range(_BEFORE_Y, len(word) - 1)]
    return any(
        ending in endings and _are_long(stem, ending) and _in_harmony(stem, ending) and knows(stem)
        for stem, ending in cuts
    ) or any(_is_verb(stem, rest, knows) for stem, rest in cuts)


def _is_verb(stem: str, rest: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a stem, and what follows it without a piece, are words that are known."""
    return any(
        rest.startswith(piece)
        and len(_without(piece, rest)) >= _SHORTEST_REST
        and _in_harmony(stem, rest)
        and knows(stem)
        and knows(stem + _without(piece, rest))
        for piece in _WITHIN
    )


def _without(piece: str, rest: str) -> str:
    """Return what follows a piece; `-eme-` holds the vowel of its negation: `-emez`, `-mez`."""
    return rest[len(piece) :] if not piece.endswith(("ma", "me")) else rest[len(piece) - 2 :]


def _are_long(stem: str, ending: str) -> bool:
    shortest = 2 if len(stem) >= _LONG_WORD else _SHORTEST_ENDING
    stem_may_be = _BEFORE_Y if ending.startswith("y") else _SHORTEST_WORD
    return len(ending) >= shortest and len(stem) >= stem_may_be


def _in_harmony(stem: str, ending: str) -> bool:
    """Tell whether each vowel of an ending follows from the one before it."""
    for fixed, vowel in _FIXED:
        ending = ending.replace(fixed, fixed.replace(vowel, vowel.upper()))
    last = next((letter for letter in reversed(stem) if letter in _FOLLOWING), "")
    for letter in ending:
        if last and letter in _FOLLOWING and letter not in _FOLLOWING[last]:
            return False
        last = letter.lower() if letter.lower() in _FOLLOWING else last
    return bool(last)
