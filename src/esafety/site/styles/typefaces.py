"""The typefaces with which a page begins: their addresses as it names them, what it asks for first.

A text that is shown in a typeface of the device and then in ours may break its lines elsewhere,
however alike the two are. So the cuts of text are `font-display: optional` (CSS Fonts 4, 11.1): on
a network that does not bring them before the first words are drawn, they are shown from the next
page on, and nothing moves. Pages ask for these at once.
"""

import re
from posixpath import relpath
from typing import Final

# Each one that is asked for at once holds the page itself back.
MOST_PRELOADED: Final = 2
_ADDRESS: Final = re.compile(r"""url\(\s*["']?((?!data:|#)[^)"']+)["']?\s*\)""")
_FACE: Final = re.compile(r"@font-face\s*\{[^}]*\}")
_OPTIONAL: Final = re.compile(r"font-display:\s*optional")


def at_page(css: str, style: str, page: str) -> str:
    """Return a style whose addresses count from a page; `style` and `page` are folders of a site.

    The addresses counted from the folder of the style sheet.
    """
    return _ADDRESS.sub(lambda match: f'url("{relpath(f"{style}/{match[1]}", page)}")', css)


def preloads(css: str) -> str:
    """Return the links by which a page asks for the faces that are of no use to it later."""
    faces = filter(_OPTIONAL.search, _FACE.findall(css))
    named = [found[1] for found in map(_ADDRESS.search, faces) if found]
    return "".join(
        f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{address}">'
        for address in dict.fromkeys(named[:MOST_PRELOADED])
    )
