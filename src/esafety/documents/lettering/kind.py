"""The row of letters to cut out in the registry."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.content_rules import check_drawn_titles
from esafety.documents.common.sheets.paper import A4_LANDSCAPE, OnPaper
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.common.typesetting.letter_outlines import outlines
from esafety.documents.lettering.source import LETTERING_FRONT, MOST_LETTERS, NAME, SERIES, TEMPLATE
from esafety.documents.lettering.tiles import HEIGHT, WIDTH, Tile, pages_of_tiles

_MILLIMETRES: Final = 10


def _tiles(sheet: SheetPage) -> tuple[tuple[Tile, ...], ...]:
    words = sheet.heading_words()
    capitals = float(sheet.page.meta["capitals"]) * _MILLIMETRES
    return pages_of_tiles(words, outlines(sheet.root, words), capitals)


def _context(sheet: SheetPage, _: HtmlElement) -> Mapping[str, object]:
    return {"pages": _tiles(sheet), "page_size": (WIDTH, HEIGHT)}


def _pages(sheet: SheetPage, _: HtmlElement) -> int:
    return len(_tiles(sheet))


LETTERING: Final = plain_sheet(
    NAME,
    SERIES,
    Layout(
        A4_LANDSCAPE,
        styles=("print/lettering.css",),
        template="lettering.html",
        context=_context,
        pages=_pages,
    ),
    front=LETTERING_FRONT,
    index="board/index.md",
    check=partial(check_drawn_titles, TEMPLATE, MOST_LETTERS),
    web_styles=("styles/parts/board.css",),
    word_reader="",
    on_paper=lambda _: OnPaper(cut=True),
)
