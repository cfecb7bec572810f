"""The labels' row in the registry."""

from functools import partial
from typing import Final

from esafety.documents.common.sheets.content_rules import check_pictures
from esafety.documents.common.sheets.paper import A4, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet

LABEL: Final = plain_sheet(
    "label",
    "board",
    Layout(A4, max_pages=1, styles=("print/label.css",), template="label.html"),
    index="board/index.md",
    check=partial(check_pictures, "label.html", 1),
    web_styles=("styles/parts/board.css",),
    on_paper=lambda _: OnPaper(cut=True),
    word_reader="",
)
