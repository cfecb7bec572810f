"""The bookmarks' row in the registry."""

from typing import Final

from esafety.documents.common.cut_sheets import cut_sheet
from esafety.documents.common.sheets.paper import A4_LANDSCAPE

ON_A_SHEET: Final = 5

BOOKMARKS: Final = cut_sheet(
    "bookmarks", "bookmarks", A4_LANDSCAPE, ON_A_SHEET, "bookmarks-without-bookmark"
)
