"""The badges' row in the registry."""

from typing import Final

from esafety.documents.common.cut_sheets import cut_sheet
from esafety.documents.common.sheets.paper import A4

ON_A_SHEET: Final = 6

BADGES: Final = cut_sheet("badges", "badges", A4, ON_A_SHEET, "badges-without-badge")
