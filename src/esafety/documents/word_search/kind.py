"""The word searches' row in the registry."""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.paper import A4, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sections import sections_of
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.word_search.grid import word_search
from esafety.documents.word_search.rules import check_word_searches
from esafety.documents.word_search.source import (
    NAME,
    SERIES,
    SIZES,
    WORD_SEARCH_FRONT,
    read_word_searches,
    sheet_of,
)
from esafety.storage.docs_folder import docs_path


def _context(sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    language = sheet.page.language
    own = sheet_of(sheet.content.sheets, docs_path(sheet.page.source))
    found = word_search(own.words[language], *SIZES[own.grades], language)
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
    on_paper=lambda _: OnPaper(key=True),
    read=read_word_searches,
    word_reader="",
)
