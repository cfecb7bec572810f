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
# The kinds of its sheet, the one for readers first, and the names of their files.
_FILES: Final = {"leaflet": "safer-internet-day", "leaflet-shop": "safer-internet-day-shop"}


def leaflet_paths(edition: str, language: str) -> dict[str, str]:
    """Return the path of each kind of the leaflet from the site's root, by kind."""
    return {k: sheet_path(edition, SERIES, n, language) for k, n in _FILES.items()}
