"""English for a search: endings, and what a word becomes before them."""

from typing import Final

ENDINGS: Final = frozenset(
    (
        *("s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "ness", "ment", "ments", "able"),
        *("ful", "less", "ion", "ions", "y", "r", "rs", "n", "en", "t"),
    )
)
# What makes a noun of a word: kind, kindness.
MAKING: Final = ("ness", "ment")
_VOWEL: Final = "(?:e[dr]|ing|able|ion|or|y)"
# As for Turkish: how a word ends, what stands there instead, how the ending behind it begins.
VARIANTS: Final = (
    ("e", "", _VOWEL),
    ("y", "i", "[eln]"),
    ("([bdglmnprt])", "$1$1", _VOWEL),
)
