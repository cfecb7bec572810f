"""The decks' row in the registry."""

from typing import Final

from esafety.documents.common.cut_sheets import cut_sheet
from esafety.documents.common.sheets.paper import A4

ON_A_SHEET: Final = 8

DECK: Final = cut_sheet("deck", "decks", A4, ON_A_SHEET, "cards-without-card")
