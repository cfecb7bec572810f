"""Worksheets: what an editor writes for one page of work in class.

A worksheet is a page with instructions, a picture, cards and lines to write on. A card is
written `{{ card("ask", "I ask first", "I ask a grown-up.") }}`: its kind, its word, its
sentence. `{{ lines("2", "My example") }}` draws lines to write on: how many, and what for;
`{{ draw("60", "My happy place") }}` an empty frame to draw in: its height in millimetres.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.sheets.sheet_call import CallForm, SheetCall, calls_of
from esafety.markdown.page import Page

NAME: Final = "worksheet"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "worksheets"
CARD: Final = "card"
LINES: Final = "lines"
DRAW: Final = "draw"
# The templates of all sheets that are written on by hand.
WRITTEN_ON: Final = (TEMPLATE, "handout.html")
# Lines of 9 mm, as in a first school book: more would leave no room for the instructions.
MOST_LINES: Final = 12
# The height of a frame in millimetres: below, no hand draws in it; above, the sheet is full.
FRAME_HEIGHTS: Final = range(20, 181)
_BOX: Final = re.compile(r"\s*[-*+] \[ \] ")
TASKS: Final = {CARD: CallForm(words=3), LINES: CallForm(words=2), DRAW: CallForm(words=2)}


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
    return page.meta.get("template") == TEMPLATE


def is_written_on(page: Page) -> bool:
    """Tell whether a page becomes a sheet that is written on by hand."""
    return page.meta.get("template") in WRITTEN_ON


def has_boxes(page: Page) -> bool:
    """Tell whether a page has boxes to tick: `- [ ] …`."""
    return any(_BOX.match(line) for line in page.body.splitlines())


def tasks_of(page: Page) -> list[SheetCall]:
    """Return the cards and lines of a page, in order; nothing while its braces do not close."""
    return calls_of(page, TASKS)
