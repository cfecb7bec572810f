"""Words that no dictionary knows and that are one slip away from a word that one does.

A note stops nothing. The approved text of an edition is never judged. So that no sound word is
noted, a word is doubted only if a slip explains it; a name or a foreign word seldom is that near to
another. Measured on the kit's own text: of the slips of one letter nine in ten are found in
Turkish, and nearly all in English.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from pydantic import TypeAdapter

from esafety.checks.spelling.prose import Prose, prose_in_tree
from esafety.problems.problem import Problem
from esafety.school.words.known_words import KNOWN_WORDS, KNOWN_WORDS_FILE, KnownWords, WordList
from esafety.school.words.wordings import WORDINGS, WORDINGS_FILE, Wording
from esafety.source_tree.tree import SourceTree
from esafety.storage.cache.results import cached_by_program
from esafety.text.spelling.dictionary import SPELT, dictionary_of

# A word, but for what follows an apostrophe in Turkish, and what is part of a number or a name.
_WORD: Final = re.compile(r"(?<![\w’'#])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w])")
_APOSTROPHE: Final = re.compile("['’]")
# Shorter words are near to too many others, and capitals that short are an abbreviation.
_SHORTEST: Final = 4
_SHORTEST_CAPITALS: Final = 6
# The longest word in a book of Turkish records has 70 letters; each letter makes a hundred slips.
_LONGEST: Final = 70
# Texts kept while a process runs; a school is checked as it is shown and with its preview.
_CACHE_SIZE: Final = 4_000
# What stands for a byte that is no UTF-8 (`source_tree/readable_text.py`).
_UNREAD: Final = "?"
# A place in a text, the word that stands there, the word it may be.
Doubt = tuple[int, str, str]
_DOUBTS: Final[TypeAdapter[tuple[Doubt, ...]]] = TypeAdapter(tuple[Doubt, ...])


def check_spelling(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield a note on each doubtful word of what can still be changed, once for a file."""
    rows = KNOWN_WORDS.read_sound(source_tree.records.get(KNOWN_WORDS_FILE)) or ()
    # What a wording names is judged there, with what to write instead.
    worded = WORDINGS.read_sound(source_tree.records.get(WORDINGS_FILE)) or ()
    lists = {language: _known(rows, worded, language) for language in SPELT}
    for prose in prose_in_tree(source_tree, SPELT):
        yield from _notes(prose, lists[prose.language])


def _known(rows: Iterable[KnownWords], worded: Iterable[Wording], language: str) -> WordList:
    named = {word for row in worded for word in row.phrases(language) if " " not in word}
    known = WordList.of(rows, language)
    return replace(known, words=tuple(sorted({*known.words, *named})))


def _notes(prose: Prose, known: WordList) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, word, near in _cached_doubts(prose.text, known):
        if word not in seen:
            seen.add(word)
            params: dict[str, object] = {"word": word, "better": near}
            yield Problem(prose.path, prose.line(place), "misspelt", params, severity="note")


@lru_cache(maxsize=_CACHE_SIZE)
def _cached_doubts(text: str, known: WordList) -> tuple[Doubt, ...]:
    """Return the doubtful words of a text; cached by the program that finds them."""
    key = ("spelling", known.language, "\n".join(known.words), text)
    return cached_by_program(_DOUBTS, key, lambda: tuple(doubts(text, known)))


def doubts(text: str, known: WordList) -> Iterator[Doubt]:
    """Yield the words of a prose that one slip explains, with what was meant."""
    for found in _WORD.finditer(text):
        if _is_broken(text, found.start(), found.end()):
            continue
        word = _APOSTROPHE.split(found[0])[0] if known.language == "tr" else found[0]
        if _SHORTEST <= len(word) <= _LONGEST and (near := _meant(word, known)):
            yield found.start(), word, near


def _is_broken(text: str, start: int, end: int) -> bool:
    """Tell whether a word is part of one whose other letters could not be read."""
    after = text[end : end + 2]
    return text[start - 1 : start] == _UNREAD or (after[:1] == _UNREAD and after[1:].isalpha())


@lru_cache(maxsize=100_000)
def _meant(word: str, known: WordList) -> str:
    """Return the word that is meant by a misspelt one; nothing if it may be right as it is."""
    mine = dictionary_of(known.language)
    if mine.has(word) or known.has(word) or _is_foreign(word, known.language):
        return ""
    if (word.isupper() and len(word) >= _SHORTEST_CAPITALS) or word.islower():
        return mine.near(word)
    # A name begins with a capital, and one as in `eTwinning` is no word of a dictionary.
    return mine.same_but_for_marks(word) if word[1:].islower() else ""


def _is_foreign(word: str, language: str) -> bool:
    return any(dictionary_of(other).lists(word) for other in SPELT if other != language)
