"""Word searches as editors write them: the words to find, a list below the heading `#words`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.sheets.grades import Grades
from esafety.documents.common.sheets.plain_source import PlainSheet, read_plain_sheets
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.markdown.language_pairs import pairs
from esafety.markdown.outline import Item
from esafety.markdown.page import Page
from esafety.policy.page_facts import SheetFacts
from esafety.text.grammar.letter_case import capital_letters
from esafety.text.languages import BINDING

NAME: Final = "word-search"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "word-searches"
WORDS: Final = "words"
_LEVEL: Final = 2
_ENTRY: Final = re.compile(r"[-*+] |\s*$")
# The side of the square, and the directions in which a child of these grades looks (`grid.py`).
SIZES: Final[Mapping[str, tuple[int, str]]] = {"1-2": (9, "easy"), "3-4": (12, "hard")}


class WordSearchFacts(SheetFacts):
    """The front matter of a word search."""

    grades: Grades


WORD_SEARCH_FRONT: Final[FactFile[WordSearchFacts]] = FactFile(WordSearchFacts)


@dataclass(frozen=True, slots=True)
class WordSearchSheet(PlainSheet):
    """A word search by its language-neutral source; `words` are those to find, by language."""

    grades: Grades
    words: Mapping[str, tuple[str, ...]]


def read_word_searches(pages: Iterable[Page]) -> tuple[WordSearchSheet, ...]:
    """Return the word searches among sound pages, in the order of their addresses."""
    known = tuple(filter(is_word_search, pages))
    by_source = pairs(known)
    return tuple(
        WordSearchSheet(
            *sheet.as_written,
            by_source[sheet.source][BINDING].meta["grades"],
            {language: words_of(page) for language, page in by_source[sheet.source].items()},
        )
        for sheet in read_plain_sheets(TEMPLATE, known)
    )


def sheet_of(sheets: Mapping[str, tuple[SheetSource, ...]], source: str) -> WordSearchSheet:
    """Return the word search that was read from a page; `sheets` are all those of a school."""
    own = (sheet for sheet in sheets[NAME] if isinstance(sheet, WordSearchSheet))
    return next(sheet for sheet in own if sheet.source == source)


def is_word_search(page: Page) -> bool:
    """Tell whether a page is a word search."""
    return page.template == TEMPLATE


def items_of(page: Page) -> tuple[Item, ...]:
    """Return the items of the list of words."""
    return tuple(item for item in page.items if item.section == WORDS)


def words_of(page: Page) -> tuple[str, ...]:
    """Return the words to find, in capitals of the page's language."""
    return tuple(capital_letters(item.text.strip(), page.language) for item in items_of(page))


def is_one_list(page: Page) -> bool:
    """Tell whether the words are the one list below their heading that is printed."""
    items = items_of(page)
    if not items:
        return True
    first, last = (item.line - page.first_line for item in (items[0], items[-1]))
    between = page.body.split("\n")[first : last + 1]
    level = next(heading.level for heading in page.headings if heading.anchor == WORDS)
    return level == _LEVEL and all(_ENTRY.match(line) for line in between)
