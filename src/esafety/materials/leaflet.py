"""The leaflet of Safer Internet Day: one A4 sheet, both sides, folded twice.

A letter fold: the right part of the inside is folded in, the left one over it. The outside
lies behind, so its flap backs the part that is folded in, and its cover the first one.
"""

from typing import Final

from esafety.school.download_paths import material_path

SOURCE: Final = "safer-internet-day/leaflet.md"
TEMPLATE: Final = "leaflet.html"
# In the order they are read, which is that of the headings: a tagged PDF goes side by side.
OUTSIDE: Final = ("cover", "day", "help")
INSIDE: Final = ("talk", "settings", "family-rule")
PANELS: Final = (*OUTSIDE, *INSIDE)
# Its files, the one for readers first, and their names.
READING: Final = "leaflet"
SHOP: Final = "leaflet-shop"
_FILES: Final = {READING: "safer-internet-day", SHOP: "safer-internet-day-shop"}


def leaflet_paths(edition: str, language: str) -> dict[str, str]:
    """Return the path of each file of the leaflet from the site's root, by its name here."""
    return {k: material_path(edition, "leaflet", n, language) for k, n in _FILES.items()}
