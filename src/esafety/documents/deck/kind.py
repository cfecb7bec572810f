"""The decks' row in the registry."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.document_types import LONG_EDGE
from esafety.documents.common.sheets.content_rules import check_sections
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sections import Section, count_sections, sections_of
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.deck.source import DECK_FRONT, NAME, SERIES, TEMPLATE
from esafety.school.glossary import CHILD

ON_A_SHEET: Final = 8


def sheets_of_cards(cards: Sequence[Section]) -> tuple[tuple[Section, ...], ...]:
    """Return the cards of each sheet of paper, eight at most, in order."""
    starts = range(0, len(cards), ON_A_SHEET)
    return tuple(tuple(cards[start : start + ON_A_SHEET]) for start in starts)


def _context(sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    parts = sections_of(body)
    return {
        "lead": parts.lead,
        "sheets": sheets_of_cards(parts.sections),
        "backs": bool(sheet.page.meta.get("backs")),
    }


def _pages(sheet: SheetPage, body: HtmlElement) -> int:
    """Return the most pages a deck may take: each sheet, with its backs."""
    sides = 2 if sheet.page.meta.get("backs") else 1
    return sides * -(-count_sections(body) // ON_A_SHEET)


DECK: Final = plain_sheet(
    NAME,
    SERIES,
    Layout(
        A4,
        sides=LONG_EDGE,
        styles=("print/deck.css",),
        template="deck.html",
        context=_context,
        pages=_pages,
    ),
    front=DECK_FRONT,
    check=partial(check_sections, TEMPLATE, "cards-without-card"),
    web_styles=("styles/parts/deck.css",),
    word_reader=CHILD,
)
