"""The colouring sheets' row in the registry."""

from functools import partial
from typing import Final

from esafety.documents.common.sheets.content_rules import check_pictures
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.school.glossary import CHILD

COLOURING: Final = plain_sheet(
    "colouring",
    "colouring-sheets",
    Layout(A4, max_pages=1, actual_size=False, name_line=True, styles=("print/colouring.css",)),
    check=partial(check_pictures, "colouring.html", 1),
    web_styles=("styles/parts/drawings.css",),
    word_reader=CHILD,
)
