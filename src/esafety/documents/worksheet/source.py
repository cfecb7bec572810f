"""Worksheets: what an editor writes for one page of work in class.

A worksheet is a page with instructions, a picture, cards, and room to write and to draw
(`writing.py` of what sheets share). A card is written
`{{ card("ask", "I ask first", "I ask a grown-up.") }}`: its kind, its word, its sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.sheets.sheet_call import CallForm, SheetCall, calls_of
from esafety.documents.common.sheets.writing import WRITING
from esafety.markdown.page import Page

NAME: Final = "worksheet"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "worksheets"
CARD: Final = "card"
CARD_FORM: Final = CallForm(words=3)
TASKS: Final = {CARD: CARD_FORM, **WRITING}


@dataclass(frozen=True, slots=True)
class CardKind:
    """A kind of card: its drawing below `assets`, the names of its colour and its shape.

    The two are keys of the catalogue: printed in grey, a card still says its colour.
    """

    drawing: str
    colour: str
    shape: str


CARD_KINDS: Final[Mapping[str, CardKind]] = {
    "share": CardKind("art/worksheets/share.svg", "card-green", "card-green-shape"),
    "ask": CardKind("art/worksheets/ask.svg", "card-yellow", "card-yellow-shape"),
    "keep": CardKind("art/worksheets/keep.svg", "card-red", "card-red-shape"),
}


def is_worksheet(page: Page) -> bool:
    """Tell whether a page is a worksheet."""
    return page.template == TEMPLATE


def tasks_of(page: Page) -> list[SheetCall]:
    """Return the cards, lines and frames of a page; nothing while its braces do not close."""
    return calls_of(page, TASKS)
