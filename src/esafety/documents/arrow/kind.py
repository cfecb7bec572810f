"""The arrows' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import A4_LANDSCAPE
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

ARROW: Final = plain_sheet(
    "arrow",
    "board",
    # One page for each direction: whoever hangs it takes the one that is needed.
    Layout(
        A4_LANDSCAPE,
        max_pages=2,
        actual_size=False,
        styles=("print/arrow.css",),
        template="arrow.html",
    ),
    index="board/index.md",
    web_styles=("styles/parts/board.css",),
    word_reader="",
)
