"""The handouts' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

HANDOUT: Final = plain_sheet(
    "handout",
    "handouts",
    Layout(A4, max_pages=1, actual_size=False, styles=("print/worksheet.css", "print/handout.css")),
)
