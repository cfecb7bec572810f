"""What a word search must be: words of one piece, in letters of the language, that find room."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from esafety.documents.word_search.grid import NoRoomError, word_search
from esafety.documents.word_search.letters import ALPHABETS, foreign_letters
from esafety.documents.word_search.source import (
    SIZES,
    WORDS,
    is_one_list,
    is_word_search,
    items_of,
    words_of,
)
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

_LEAST: Final = 4
_SHORTEST: Final = 3


def check_word_searches(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield words that cannot be hidden, each with its line."""
    for page in filter(is_word_search, pages):
        grades = page.meta.get("grades")
        if not page.unread and grades in tuple(SIZES) and page.language in ALPHABETS:
            faults = list(_check_words(page, *SIZES[grades]))
            yield from faults or _check_room(page, *SIZES[grades])


def _check_words(page: Page, size: int, _: str) -> Iterator[Problem]:
    words, language = words_of(page), page.language
    if len(words) < _LEAST:
        params = {"least": _LEAST, "anchor": WORDS}
        yield Problem(page.path, page.first_line, "word-search-few-words", params)
    if not is_one_list(page):
        yield Problem(page.path, page.first_line, "word-search-list", {"anchor": WORDS})
    repeated = {word for word, count in Counter(words).items() if count > 1}
    for item, word in zip(items_of(page), words, strict=True):
        params = {"word": word, "letters": foreign_letters(word, language)}
        if params["letters"]:
            yield Problem(page.path, item.line, "word-search-letters", params)
        elif not _SHORTEST <= len(word) <= size:
            params |= {"least": str(_SHORTEST), "most": str(size), "length": str(len(word))}
            yield Problem(page.path, item.line, "word-search-length", params)
        elif word in repeated:
            yield Problem(page.path, item.line, "word-search-twice", params)
        elif other := _holder(word, words):
            params |= {"other": other}
            yield Problem(page.path, item.line, "word-search-inside", params)


def _holder(word: str, words: Sequence[str]) -> str | None:
    """Return another word in which a word is read, forwards or backwards."""
    others = (other for other in words if other != word)
    return next((other for other in others if word in other or word[::-1] in other), None)


def _check_room(page: Page, size: int, level: str) -> Iterator[Problem]:
    try:
        word_search(words_of(page), size, level, page.language)
    except NoRoomError as error:
        lines = dict(zip(words_of(page), items_of(page), strict=True))
        params = {"word": error.word, "size": size}
        yield Problem(page.path, lines[error.word].line, "word-search-no-room", params)
