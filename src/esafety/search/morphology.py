"""What a search knows of a language's words: letters, endings, stems, dictionary forms.

A row for each language that is more than words as they stand; the browser is given the same facts
(assets/scripts/search/words.js), so that both tell the same stem.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Final

from esafety.search import english
from esafety.search.turkish.endings import ENDINGS, MAKING
from esafety.search.turkish.folding import folded, small, without_marks
from esafety.search.turkish.stems import IRREGULAR, VARIANTS, VOWEL, Variant
from esafety.text.grammar.letter_case import ONE_I

# What of a word a search reads; what follows an apostrophe is an ending.
_WORD: Final = re.compile(r"(?:\d+(?:\.\d+)+|[^\W_]+)(?:['’][^\W_]+)*")
_APOSTROPHE: Final = re.compile(r"['’].*")


def folded_plainly(text: str) -> str:
    """Return a text in small letters without accents, as most languages have them."""
    return without_marks(text.translate(ONE_I).lower())


@dataclass(frozen=True, slots=True)
class Morphology:
    """How words of a language are told apart.

    `fold` makes letters that are typed alike one, `small` makes them small as the language does.
    Endings follow each other where the language `chains` them.
    Endings that are `making` nouns of others join words that mean nearly the same.
    `irregular` are words with their other stem before an ending that begins with `vowel`.
    """

    fold: Callable[[str], str] = folded_plainly
    small: Callable[[str], str] = str.lower
    dictionary: str = ""
    endings: frozenset[str] = frozenset()
    chains: bool = False
    making: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    irregular: Mapping[str, str] = field(default_factory=dict)
    vowel: str = VOWEL

    def dictionary_form(self, word: str) -> str:
        """Return the dictionary form of a word; where none is known, the word."""
        if not self.dictionary:
            return word
        # The word lists take a second to load; a build that knows all its words needs none.
        form: str = import_module(self.dictionary).dictionary_form(word)
        return form

    def words(self, text: str) -> Iterator[str]:
        """Yield the words of a text in small letters, without what follows an apostrophe."""
        for found in _WORD.finditer(text):
            yield self.small(_APOSTROPHE.sub("", found[0]))


MORPHOLOGIES: Final[Mapping[str, Morphology]] = {
    "tr": Morphology(
        folded,
        small,
        "esafety.search.turkish.dictionary",
        ENDINGS,
        chains=True,
        making=MAKING,
        variants=VARIANTS,
        irregular=IRREGULAR,
    ),
    "en": Morphology(
        dictionary="esafety.search.english_dictionary",
        endings=english.ENDINGS,
        making=english.MAKING,
        variants=english.VARIANTS,
    ),
}


def morphology_of(language: str) -> Morphology:
    """Return what is known of a language's words; of most, only how their letters are typed."""
    return MORPHOLOGIES.get(language, Morphology())
