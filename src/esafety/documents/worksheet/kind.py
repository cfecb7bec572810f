"""The worksheets' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.worksheet.macros import card, draw, lines
from esafety.documents.worksheet.rules import check_worksheets
from esafety.documents.worksheet.source import CARD, DRAW, LINES, NAME, SERIES

WORKSHEET: Final = plain_sheet(
    NAME,
    SERIES,
    # A child gets one sheet.
    Layout(A4, max_pages=1, name_line=True, styles=("print/worksheet.css",)),
    check=check_worksheets,
    macros=(
        Macro(CARD, card, '"ask", "…", "…"', own_words=True),
        Macro(LINES, lines, '"2", "…"', own_words=True),
        Macro(DRAW, draw, '"60", "…"', own_words=True),
    ),
    web_styles=("styles/parts/worksheets.css",),
)
