"""The certificates' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4_LANDSCAPE
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

CERTIFICATE: Final = plain_sheet(
    "certificate",
    "certificates",
    Layout(A4_LANDSCAPE, max_pages=1, styles=("print/certificate.css",)),
    web_styles=("styles/parts/worksheets.css",),
    word_reader="",
)
