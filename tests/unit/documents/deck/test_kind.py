import pytest

from esafety.documents.common.sheets.sections import Section
from esafety.documents.deck.kind import sheets_of_cards


@pytest.mark.parametrize(
    ("cards", "sheets"), [(0, []), (1, [1]), (8, [8]), (9, [8, 1]), (16, [8, 8])]
)
def test_eight_cards_go_on_a_sheet(cards: int, sheets: list[int]) -> None:
    deck = [Section(f"c{number}", str(number), "") for number in range(cards)]

    assert [len(sheet) for sheet in sheets_of_cards(deck)] == sheets
