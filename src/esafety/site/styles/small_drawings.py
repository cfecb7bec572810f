"""Small drawings stand in the pages that show them: each is a request less.

Measured: a page that shows six of them asks for ten files instead of sixteen and is no heavier,
for what they have in common is packed once.
"""

import re
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

# In bytes. What is larger is worth a file, which the next page takes from the browser's cache.
LARGEST: Final = 3_000
_DRAWING: Final = re.compile(r'(<img\b[^<>]*?\ssrc=")((?!data:|/)[^":?#]+\.svg)"')
# A style may ask for pictures by their address: `img[src*="-strip"]`.
_ASKED: Final = re.compile(r"""\[src[*^$]?=["']?([^"'\]]+)""")
# What may stand in an address of data between double quotes as it is (RFC 3986, CSS Syntax 3).
_PLAIN: Final = " /:=,;'()!$&*+@?-._~"


def drawing_address(drawing: str) -> str:
    """Return a drawing as an address that holds all of it, to stand between double quotes."""
    return f"data:image/svg+xml,{quote(drawing.strip(), safe=_PLAIN)}"


def asked_addresses(css: str) -> frozenset[str]:
    """Return the parts of pictures' addresses by which a style asks for them."""
    return frozenset(_ASKED.findall(css))


def with_small_drawings(html: str, folder: Path, asked: frozenset[str]) -> str:
    """Return a page that lies in a folder with its small drawings inside.

    Those with one of the `asked` parts in their address keep it: a style finds them by it.
    """

    def inside(match: re.Match[str]) -> str:
        file = folder / match[2]
        if any(part in match[2] for part in asked) or not _is_small(file):
            return match[0]
        return f'{match[1]}{escape(drawing_address(file.read_text(encoding="utf-8")))}"'

    return _DRAWING.sub(inside, html)


def _is_small(file: Path) -> bool:
    return file.is_file() and file.stat().st_size <= LARGEST
