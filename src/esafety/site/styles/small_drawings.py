"""Small drawings stand in the pages that show them: each is a request less.

Measured: a page that shows six of them asks for nine files instead of sixteen and is no heavier,
for what they have in common is packed once.
"""

import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

# In bytes. What is larger is worth a file, which the next page takes from the browser's cache; so
# is what would hold the first words of a page back.
LARGEST: Final = 7_000
LARGEST_EARLY: Final = 3_000
# Those of the theme and the kit; what a school shows as a picture of its own stays a file. So does
# the mark in a browser's tab: it is asked for once for all pages, after all that is read.
_DRAWING: Final = re.compile(
    r'(<(?:img\b[^<>]*?\ssrc|image\b[^<>]*?\shref)=")((?:\.\./|\./)*assets/[^":?#]+\.svg)"'
)
# A style may ask for pictures by their address: `img[src*="-strip"]`.
_ASKED: Final = re.compile(r"""\[src[*^$]?=["']?([^"'\]]+)""")
# What may stand in an address of data between double quotes as it is (RFC 3986, CSS Syntax 3).
_PLAIN: Final = " /:=,;'()!$&*+@?-._~"


# A site shows the same few hundred drawings on all of its pages.
@lru_cache(maxsize=1024)
def drawing_address(drawing: bytes) -> str:
    """Return a drawing as an address that holds all of it, to stand between double quotes."""
    return f"data:image/svg+xml,{quote(drawing.strip(), safe=_PLAIN)}"


def asked_addresses(css: str) -> frozenset[str]:
    """Return the parts of pictures' addresses by which a style asks for them."""
    return frozenset(_ASKED.findall(css))


def with_small_drawings(html: str, folder: Path, asked: frozenset[str], words: int) -> str:
    """Return a page that lies in a folder with its small drawings inside.

    Args:
        html: the page.
        folder: where it lies; addresses of drawings count from there.
        asked: parts of addresses by which a style finds drawings; these keep their address.
        words: where the first words of the page end, in letters from its beginning.
    """

    def inside(match: re.Match[str]) -> str:
        file = folder / match[2]
        most = LARGEST_EARLY if match.start() < words else LARGEST
        if any(part in match[2] for part in asked) or not _is_small(file, most):
            return match[0]
        # A style sheet takes blanks in an address, HTML does not (URL Standard 4.3).
        address = drawing_address(file.read_bytes()).replace(" ", "%20")
        return f'{match[1]}{escape(address)}"'

    return _DRAWING.sub(inside, html)


def _is_small(file: Path, most: int) -> bool:
    return file.is_file() and file.stat().st_size <= most
