"""Whom a clause concerns, proposed by the words for readers in its heading and its text."""

from functools import cache
from typing import Final

from esafety.importing.block import WITHOUT_MARKS
from esafety.importing.chapters import ImportedChapter, ImportedSection
from esafety.importing.structure.patterns import READER_WORDS
from esafety.policy.audiences import EVERYONE, READERS, Audience
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.word_forms import WordFinder

# The first words of a clause name who must do something.
_SUBJECT: Final = 3


@cache
def _finder(language: str) -> WordFinder:
    words = READER_WORDS[language]
    return WordFinder(language, {word: mark for mark, named in words.items() for word in named})


def readers_in(text: str, language: str) -> Audience:
    """Return the readers that a text names, in their order; `everyone` where it says so."""
    plain = text.translate(WITHOUT_MARKS)
    if not any(letter.islower() for letter in plain):  # a heading in capitals
        plain = small_letters(plain, language)
    found = {mark for _, _, mark in _finder(language).find(plain)}
    return (EVERYONE,) if EVERYONE in found else tuple(r for r in READERS if r in found)


def proposed(
    chapter: ImportedChapter, section: ImportedSection, text: str, language: str
) -> Audience:
    """Return whom a clause concerns; nobody where no word says so.

    The heading outweighs the text, of which only the first words are asked then.
    """
    headings = dict.fromkeys((section.heading, chapter.heading))
    headed = next((found for one in headings if (found := readers_in(one, language))), ())
    if not headed or EVERYONE in headed:
        return readers_in(text, language) or headed
    subject = readers_in(" ".join(text.split()[:_SUBJECT]), language)
    both = {*headed, *(() if EVERYONE in subject else subject)}
    return tuple(reader for reader in READERS if reader in both)
