"""The worksheets' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_call import calls_of
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.worksheet.macros import card
from esafety.documents.worksheet.rules import check_worksheets
from esafety.documents.worksheet.source import CARD, CARD_FORM, NAME, SERIES
from esafety.markdown.page import Page
from esafety.school.glossary import CHILD


def _on_paper(page: Page) -> OnPaper:
    """Return that a worksheet with cards is cut."""
    return OnPaper(cut=bool(calls_of(page, {CARD: CARD_FORM})))


WORKSHEET: Final = plain_sheet(
    NAME,
    SERIES,
    # A child gets one sheet.
    Layout(A4, max_pages=1, name_line=True, styles=("print/worksheet.css",)),
    check=check_worksheets,
    macros=(Macro(CARD, card, '"ask", "…", "…"', CARD_FORM),),
    web_styles=("styles/parts/worksheets.css",),
    word_reader=CHILD,
    on_paper=_on_paper,
)
