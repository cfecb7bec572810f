"""The certificates' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4_LANDSCAPE, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

# Four to a page, cut apart: as large as a postcard.
_FOUR: Final = Layout(
    A4_LANDSCAPE,
    max_pages=1,
    styles=("print/certificate-four.css",),
    template="certificate-four.html",
)

CERTIFICATE: Final = plain_sheet(
    "certificate",
    "certificates",
    Layout(A4_LANDSCAPE, max_pages=1, styles=("print/certificate.css",)),
    variants={"four": _FOUR},
    word_reader="",
    on_paper=lambda _: OnPaper(cut_variants=("four",)),
)
