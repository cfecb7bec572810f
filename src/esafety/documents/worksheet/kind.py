"""The worksheets' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind
from esafety.documents.worksheet import compose
from esafety.documents.worksheet.macros import card, lines
from esafety.documents.worksheet.rules import check_worksheets
from esafety.documents.worksheet.source import (
    CARD,
    LINES,
    NAME,
    SERIES,
    TEMPLATE,
    read_worksheets,
)
from esafety.policy.page_facts import SHEET

WORKSHEET: Final = SheetKind(
    NAME,
    TEMPLATE,
    SERIES,
    (compose.WORKSHEET,),
    compose.jobs_of,
    front=SHEET,
    check=check_worksheets,
    read=read_worksheets,
    macros=(
        Macro(CARD, card, '"ask", "…", "…"', own_words=True),
        Macro(LINES, lines, '"2", "…"', own_words=True),
    ),
    web_styles=("styles/parts/worksheets.css",),
)
