"""The door signs' row in the registry."""

from functools import partial
from typing import Final

from esafety.documents.common.sheets.content_rules import check_pictures
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

SIGN: Final = plain_sheet(
    "sign",
    "board",
    Layout(A4, max_pages=1, actual_size=False, styles=("print/sign.css",)),
    index="board/index.md",
    check=partial(check_pictures, "sign.html", 1),
    web_styles=("styles/parts/board.css",),
    word_reader="",
)
