"""Words that are spelt right although no dictionary lists them: terms, names, abbreviations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also
from esafety.formats.field_types import NOT_EMPTY, EntryId, Words
from esafety.school.directory_entry import ids_once
from esafety.school.words.phrases import WithPhrases
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.turkish_suffixes import inflections

KNOWN_WORDS_FILE: Final = "data/words.yml"
_Group = Annotated[Several[Words], NOT_EMPTY]
_LISTS: Final = ("tr", "en", "names")


class KnownWords(WithPhrases, FactModel):
    """Words that the check of spelling takes as they are; Turkish ones with their endings.

    `names` are the same in every language.
    """

    id: EntryId
    tr: Given[_Group] = None
    en: Given[_Group] = None
    names: Given[_Group] = None

    def of(self, language: str) -> tuple[str, ...]:
        """Return the words of a language, with the names."""
        return (*self.phrases(language), *(self.names or ()))


def _has_words(entries: Any) -> Iterator[Missed]:
    """Yield entries without words."""
    for number, entry in mappings_in(entries):
        if not any(key in entry for key in _LISTS):
            yield (number,), "known-words-missing", {}


KNOWN_WORDS: Final[FactFile[tuple[KnownWords, ...]]] = FactFile(
    Annotated[tuple[KnownWords, ...], Field(), also(ids_once), also(_has_words)]
)


@dataclass(frozen=True)
class WordList:
    """The words of a language that are known beside its dictionary."""

    language: str
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[KnownWords], language: str) -> "WordList":
        """Return the words of all rows, each of a phrase for itself."""
        words = {
            form
            for row in rows
            for said in row.of(language)
            for word in said.split()
            for form in _small(word, language)
        }
        return cls(language, tuple(sorted(words)))

    def has(self, word: str) -> bool:
        """Tell whether a word is one of these, in Turkish with endings, else with a plural s.

        In Turkish a name of another language is known with its own I, too: Instagram, INSTAGRAM.
        """
        return any(self._forms.fullmatch(one) for one in _small(word, self.language))

    @cached_property
    def _forms(self) -> re.Pattern[str]:
        forms = (_forms(word, self.language) for word in self.words)
        return re.compile("|".join(forms) or r"(?!)")


def _small(word: str, language: str) -> set[str]:
    """Return a word in small letters of a language, and as names of other languages have them."""
    return {small_letters(word, language), small_letters(word, "en")}


def _forms(word: str, language: str) -> str:
    if language != "tr":
        return rf"{re.escape(word)}(?:s|['’]s|s['’])?"
    stem, endings = inflections(word)
    return re.escape(stem) + endings
