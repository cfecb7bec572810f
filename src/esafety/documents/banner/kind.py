"""The banners' row in the registry."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.banner.layout import HEIGHT, SHEETS, WIDTH, banner_layout, foot_size, sheets
from esafety.documents.common.sheets.content_rules import check_drawn_titles
from esafety.documents.common.sheets.paper import A4_LANDSCAPE, OnPaper
from esafety.documents.common.sheets.plain_job import Layout, foot_lines
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.common.typesetting.font_metrics import REGULAR, font_file, font_metrics
from esafety.documents.common.typesetting.letter_outlines import outlines

# With more letters, capitals are lower than those of a poster.
MOST_LETTERS: Final = 30


def _context(sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    words = sheet.heading_words()
    foot = [f"1/{SHEETS}", words, body.text_content(), *foot_lines(sheet, coded=True)]
    return {
        "foot_size": foot_size(" ".join(foot), font_metrics(font_file(sheet.root, REGULAR))),
        "layout": banner_layout(words, outlines(sheet.root, words)),
        "sheets": sheets(),
        "length": (WIDTH, HEIGHT),
    }


BANNER: Final = plain_sheet(
    "banner",
    "board",
    Layout(
        A4_LANDSCAPE,
        max_pages=SHEETS,
        styles=("print/banner.css",),
        template="banner.html",
        context=_context,
    ),
    index="board/index.md",
    check=partial(check_drawn_titles, "banner.html", MOST_LETTERS),
    web_styles=("styles/parts/board.css",),
    word_reader="",
    on_paper=lambda _: OnPaper(cut=True),
)
