"""What a deck must be: there is at least one card."""

from collections.abc import Iterator, Sequence

from esafety.documents.deck.source import LEVEL, is_deck
from esafety.markdown.page import Page
from esafety.problems.problem import Problem


def check_cards(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield decks without a card.

    That both languages have the same cards is a rule of all pages: they have the same headings.
    """
    for page in filter(is_deck, pages):
        if not page.unread and not any(h.level == LEVEL for h in page.headings):
            yield Problem(page.path, page.first_line, "cards-without-card")
