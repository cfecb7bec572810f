"""Worksheets: what an editor writes for one page of work in class.

A worksheet is a page with instructions, a picture, cards and lines to write on. A card is
written `{{ card("ask", "I ask first", "I ask a grown-up.") }}`: its kind, its word, its
sentence. `{{ lines("2", "My example") }}` draws lines to write on: how many, and what for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template

NAME: Final = "worksheet"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "worksheets"
CARD: Final = "card"
LINES: Final = "lines"
# Lines of 9 mm, as in a first school book: more would leave no room for the instructions.
MOST_LINES: Final = 12
_WORDS_OF: Final = {CARD: 3, LINES: 2}


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


@dataclass(frozen=True, slots=True)
class Task:
    """What a child works with, a card or lines: the call, its words as written, its line."""

    call: str
    words: tuple[str | None, ...]
    line: int

    @property
    def kind(self) -> str:
        """Return the kind of card, or how many lines."""
        return (self.words[0] or "") if self.words else ""

    @property
    def shared(self) -> str:
        """Return what both languages must write alike, as an editor wrote it."""
        return f"{self.call}({self.kind})"

    @property
    def complete(self) -> bool:
        """Tell whether every word that is needed is there, and is a word."""
        return len(self.words) == _WORDS_OF[self.call] and all(
            word and word.strip() for word in self.words
        )


def is_worksheet(page: Page) -> bool:
    """Tell whether a page is a worksheet."""
    return page.meta.get("template") == TEMPLATE


def tasks_of(page: Page) -> list[Task]:
    """Return the cards and lines of a page, in order; nothing while its braces do not close."""
    return [
        Task(call.name, call.said, call.line + page.first_line)
        for call in read_template(page.body).calls
        if call.called and call.name in _WORDS_OF
    ]
