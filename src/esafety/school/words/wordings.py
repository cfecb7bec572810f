"""Words that a school does not print, or says otherwise: which, what instead, why, says who."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.contact_rules import WebAddress
from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also
from esafety.formats.field_types import NOT_EMPTY, Both, EntryId, Switch, Words
from esafety.school.directory_entry import ids_once
from esafety.school.words.phrases import WithPhrases
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.turkish_suffixes import inflections
from esafety.text.languages import SPOKEN_LANGUAGES

WORDINGS_FILE: Final = "data/wording.yml"
_Phrases = Annotated[Several[Words], NOT_EMPTY]
# Between the words of a phrase: blanks, the end of a line, a hyphen.
_GAP: Final = r"[\s-]+"
_AFTER_NUMBER: Final = r"(?:['’]\w{1,8})?"


class Wording(WithPhrases, FactModel):
    """Phrases that are not to be read on any page, with what to say instead, and the reason.

    Turkish ones are found with endings. A `forbidden` one stops a build. Where one of the words of
    `unless` stands in the same line, the phrase is meant as it is.
    """

    id: EntryId
    tr: Given[_Phrases] = None
    en: Given[_Phrases] = None
    instead: Given[Both] = None
    unless: Given[_Phrases] = None
    reason: Both
    source: Given[WebAddress] = None
    forbidden: Given[Switch] = None

    def found_in(self, read: str, language: str) -> Iterator[re.Match[str]]:
        """Yield the places at which one of the phrases stands.

        `read` is a text in the small letters of its language: one text is read for many rows.
        """
        for phrase in self.phrases(language):
            for found in _pattern(phrase, language).finditer(read):
                if not self._is_meant(read, found):
                    yield found

    def _is_meant(self, text: str, found: re.Match[str]) -> bool:
        start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        line = text[start : end if end > 0 else len(text)]
        return any(
            small_letters(word, "tr") in line or word.lower() in line for word in self.unless or ()
        )


@cache
def _pattern(phrase: str, language: str) -> re.Pattern[str]:
    words = small_letters(phrase, language).split()
    return re.compile(rf"(?<!\w){_GAP.join(_forms(word, language) for word in words)}(?!\w)")


def _forms(word: str, language: str) -> str:
    if word.isdecimal():
        return word + _AFTER_NUMBER
    if language != "tr":
        return rf"{re.escape(word)}(?:s|['’]s)?"
    stem, endings = inflections(word)
    return re.escape(stem) + endings


def _has_phrases(entries: Any) -> Iterator[Missed]:
    """Yield entries without phrases in any language."""
    for number, entry in mappings_in(entries):
        if not any(language in entry for language in SPOKEN_LANGUAGES):
            yield (number,), "wording-missing", {}


WORDINGS: Final[FactFile[tuple[Wording, ...]]] = FactFile(
    Annotated[tuple[Wording, ...], Field(), also(ids_once), also(_has_phrases)]
)
