"""The typefaces with which a page begins: which of them it asks for first.

A text that is shown in a typeface of the device and then in ours may break its lines elsewhere,
however alike the two are. So the cuts of text are `font-display: optional` (CSS Fonts 4, 11.1): on
a network that does not bring them before the first words are drawn, they are shown from the next
page on, and nothing moves. Pages ask for these at once.
"""

import re
from typing import Final

from esafety.site.css_bundle import ADDRESS

# Each one that is asked for at once holds the page itself back.
MOST_PRELOADED: Final = 2
_FACE: Final = re.compile(r"@font-face\s*\{[^}]*\}")
_OPTIONAL: Final = re.compile(r"font-display:\s*optional")


def preloads(css: str) -> str:
    """Return the links by which a page asks for the faces that are of no use to it later."""
    faces = filter(_OPTIONAL.search, _FACE.findall(css))
    named = [found[2] for found in map(ADDRESS.search, faces) if found]
    return "".join(
        f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{address}">'
        for address in dict.fromkeys(named[:MOST_PRELOADED])
    )
