"""The words by which clauses on a topic are found: groups of words that mean the same.

A word is written without endings and found with those of Turkish: `telefon` in `telefonlarını`.
A hyphen at its end makes it the beginning of a word, as dictionaries write the stem of a verb:
`kapat-` is found in `kapatılır`. It is never found within another word.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Final

from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.turkish_suffixes import stems
from esafety.text.grammar.word_forms import WordFinder
from esafety.text.languages import BINDING

# Groups of words that mean the same, what a topic is about first.
WordGroups = tuple[tuple[str, ...], ...]
_STEM_END: Final = "-"


def sentences_with(group: Sequence[str], sentences: Sequence[str]) -> frozenset[int]:
    """Return which sentences have one of the words, in any of its forms, by their places."""
    holds = [_holder(word) for word in group]
    return frozenset(
        place for place, one in enumerate(sentences) if any(found(one) for found in holds)
    )


@cache
def _holder(word: str) -> Callable[[str], bool]:
    """Return what tells whether a text has a word in any of its forms."""
    if not word.endswith(_STEM_END):
        forms = {word: word}
        forms |= dict.fromkeys(stems(small_letters(word, BINDING))[1:], word)
        return partial(_has_form, WordFinder(BINDING, forms))
    stem = small_letters(word.removesuffix(_STEM_END), BINDING)
    return lambda text: f" {stem}" in _spaced(text)


def _has_form(finder: WordFinder, text: str) -> bool:
    return any(finder.find(text))


@cache
def _spaced(text: str) -> str:
    """Return a text in small letters with a blank before each word, and nothing between words."""
    small = small_letters(text, BINDING)
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in small).split())}"
