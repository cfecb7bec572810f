"""The word searches' row in the registry."""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sections import sections_of
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.word_search.grid import word_search
from esafety.documents.word_search.rules import check_word_searches
from esafety.documents.word_search.source import NAME, SERIES, SIZES, WORD_SEARCH_FRONT, WORDS
from esafety.text.word_forms import capital_letters


def _context(sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    language = sheet.page.language
    items = body.xpath(f"./h2[@id='{WORDS}']/following-sibling::ul[1]/li")
    words = tuple(capital_letters(item.text_content().strip(), language) for item in items)
    found = word_search(words, *SIZES[str(sheet.page.meta["grades"])], language)
    parts = sections_of(body)
    return {"lead": parts.lead, "sections": parts.sections, "square": found}


WORD_SEARCH: Final = plain_sheet(
    NAME,
    SERIES,
    # The square for a child, the solution for the teacher.
    Layout(
        A4,
        max_pages=2,
        actual_size=False,
        name_line=True,
        styles=("print/word-search.css",),
        template="word-search.html",
        context=_context,
    ),
    front=WORD_SEARCH_FRONT,
    check=check_word_searches,
    word_reader="",
)
