"""The agreements' row in the registry."""

from typing import Final

from esafety.documents.agreement.macros import signatures
from esafety.documents.agreement.rules import check_agreements
from esafety.documents.agreement.source import NAME, SERIES, SIGNATURES, SIGNATURES_FORM
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.school.glossary import CHILD

AGREEMENT: Final = plain_sheet(
    NAME,
    SERIES,
    # It hangs on a wall: all of it is seen at once.
    Layout(A4, max_pages=1, actual_size=False, styles=("print/agreement.css",)),
    check=check_agreements,
    macros=(Macro(SIGNATURES, signatures, '"35", "…"', SIGNATURES_FORM),),
    web_styles=("styles/parts/agreements.css",),
    word_reader=CHILD,
)
