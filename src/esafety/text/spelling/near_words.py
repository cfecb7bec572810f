"""What a slip of the hand makes of a word: one letter more, less or another, two turned round."""

from collections.abc import Iterator
from itertools import product
from typing import Final

# Letters that Turkish tells apart and a foreign keyboard does not, each with its other one.
_PAIRS: Final = ("ıi", "şs", "çc", "ğg", "öo", "üu", "âa", "îi", "ûu")
_OTHER: Final = {
    **{letter: pair for pair in _PAIRS for letter in pair},
    "i": "iı",
    "ı": "ıi",
    "a": "aâ",
    "u": "uü",
}
_VOICELESS: Final = frozenset("fstkçşhp")
_HARD: Final = {"d": "t", "c": "ç", "g": "k"}
_SOFT: Final = {"b": "p", "c": "ç", "d": "t", "ğ": "k", "g": "k"}
# A word with more such letters has more forms than anybody waits for.
_MOST: Final = 10
# Two words that were run together are told only if both are this long: `oku` is one of `okul`.
_HALF: Final = 5


def same_but_for_marks(word: str) -> Iterator[str]:
    """Yield a word in small letters with other dots, hooks and hats: `ogrenci` gives `öğrenci`."""
    if sum(letter in _OTHER for letter in word) <= _MOST:
        choices = product(*(_OTHER.get(letter, letter) for letter in word))
        yield from ("".join(one) for one in choices if "".join(one) != word)


def hardened(word: str) -> Iterator[str]:
    """Yield a Turkish word with its endings as its consonants ask: `kitapda` gives `kitapta`.

    Source: Türk Dil Kurumu, Yazım Kılavuzu, “Ünsüz Benzeşmesi” and “Ünsüz Yumuşaması”.
    """
    for place in range(1, len(word)):
        before, letter = word[place - 1], word[place]
        stem, rest = word[: place - 1], word[place + 1 :]
        if letter in _HARD and before in _VOICELESS:
            yield f"{stem}{before}{_HARD[letter]}{rest}"
        if letter in "dt" and before in _SOFT:  # `kitabda`, `kitabta`
            yield f"{stem}{_SOFT[before]}t{rest}"
        if letter == "t" and before not in _VOICELESS:
            yield f"{stem}{before}d{rest}"


def one_slip_away(word: str, alphabet: str) -> Iterator[str]:
    """Yield what a word becomes by one slip, the likeliest first.

    Two letters turned round, one of a double left out; then a letter left out, another, or one too
    many, at the beginning last.
    """
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1 and b[0] != b[1])
    yield from (a + a[-1] + b for a, b in halves if a)
    for some in (halves[1:], halves[:1]):
        yield from (a + letter + b for letter in alphabet for a, b in some)
        yield from (a + letter + b[1:] for letter in alphabet for a, b in some if b)
        yield from (a + b[1:] for a, b in some if b)


def run_together(word: str) -> Iterator[tuple[str, str]]:
    """Yield the two words that a long one may be."""
    for place in range(_HALF, len(word) - _HALF + 1):
        yield word[:place], word[place:]
