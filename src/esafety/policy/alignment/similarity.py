"""Measure how much two texts have in common, in words.

Turkish words change at their end, so of each word the first five letters are compared:
for finding Turkish texts they serve as well as a stem (Can and others, "Information
retrieval on Turkish texts", JASIST 59(3), 2008, the method they call F5).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Indel, LCSseq

from esafety.text.grammar.letter_case import small_letters

_STEM: Final = 5
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def word_stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words, in order, in lower case."""
    return tuple(word[:_STEM] for word in _WORD.findall(small_letters(text, "tr")))


def similarity(old: Sequence[str], new: Sequence[str]) -> float:
    """Return the similarity of two sequences of stems, from 0 (nothing in common) to 1 (equal)."""
    return float(Indel.normalized_similarity(old, new))


def common_words(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many stems are in both sequences in the same order."""
    return int(LCSseq.similarity(old, new))
