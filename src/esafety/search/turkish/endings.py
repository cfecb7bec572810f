"""The endings of Turkish words, folded: what may follow a stem, piece by piece.

A list of pieces, not of whole endings: `telefon-lar-imiz-dan` is three of them. Vowels harmonise,
and folding makes ı and i, u and ü one, so that each piece has two or four forms at most.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

# A is a or e, I is i or u, D is d or t, K is k or g: letters that a piece takes from its stem.
_VARYING: Final = {"A": "ae", "I": "iu", "D": "dt", "K": "kg", "C": "c"}

# Plural, possession, cases, -ki; the copula; what makes nouns and adjectives of nouns.
_OF_NOUNS: Final = (
    "lAr I A nI sI yI yA nA In nIn Im ImIz InIz mIz nIz m n s DA DAn nDA nDAn lA ylA CA nCA ki"
    " DIr lI sIz lIK CI sInIz"
)
# Voice, negation, tense, mood, person; verbal nouns, participles and converbs.
_OF_VERBS: Final = (
    "Il In l t DIr Ir Ar r mA mAz mAK Iyor DI mIs sA AcAK yAcAK mAlI An yAn DIK AsI Ip yIp"
    " ArAK yArAK IncA yIncA ken yken mAdAn AbIl yAbIl AmA yAmA AyIm yAyIm AlIm yAlIm sIn k z Iz"
    " yIz Is yIs mAktA yDI ydI ymIs ysA sAnA"
)


def _forms(piece: str) -> Iterator[str]:
    """Yield every form of a piece."""
    letters = (_VARYING.get(letter, letter) for letter in piece)
    yield from ("".join(form) for form in product(*letters))


ENDINGS: Final = frozenset(
    form for piece in (*_OF_NOUNS.split(), *_OF_VERBS.split()) for form in _forms(piece)
)
# What makes a noun of a word: zorba, zorbalık; bağımlı, bağımlılık.
MAKING: Final = tuple(_forms("lIk"))
