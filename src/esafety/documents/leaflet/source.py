"""The leaflet of Safer Internet Day: one A4 sheet, both sides, folded twice.

A letter fold: the right part of the inside is folded in, the left one over it. The outside
lies behind, so its flap backs the part that is folded in, and its cover the first one.
"""

from typing import Final

from esafety.school.download_paths import sheet_path

SOURCE: Final = "safer-internet-day/leaflet.md"
NAME: Final = "leaflet"
TEMPLATE: Final = "leaflet.html"
SERIES: Final = "leaflet"
# In the order they are read, which is that of the headings: a tagged PDF goes side by side.
OUTSIDE: Final = ("cover", "day", "help")
INSIDE: Final = ("talk", "settings", "family-rule")
PANELS: Final = (*OUTSIDE, *INSIDE)
# Its files, the one for readers first, and their names.
SHOP: Final = "leaflet-shop"
FILE: Final = "safer-internet-day"
_FILES: Final = {NAME: FILE, SHOP: f"{FILE}-shop"}


def leaflet_paths(edition: str, language: str) -> dict[str, str]:
    """Return the path of each file of the leaflet from the site's root, by its name here."""
    return {k: sheet_path(edition, SERIES, n, language) for k, n in _FILES.items()}
