"""Typefaces as the renderer sets them, unpacked once for all that print.

WeasyPrint unpacks each WOFF2 in every process that prints with it: for one sheet that has changed,
a tenth of what it takes to print.
"""

from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.ttLib import woff2

from esafety.storage.cache.files import read_cached, write_cached
from esafety.storage.folders import CACHES, TYPEFACE_CACHE

PACKED: Final = ".woff2"


def unpacked(packed: bytes, root: Path) -> bytes:
    """Return the typeface that is in a WOFF2.

    `root` is the school's folder. What was unpacked is kept in its caches, where a command has
    made these: the folder of the kit has none.

    Raises:
        Exception: of many kinds, by fontTools, if it is no WOFF2.
    """
    if not (root / CACHES).is_dir():
        return _unpacked(packed)
    made_of = sha256(f"{version('fonttools')}\0".encode() + packed).hexdigest()
    kept = root / TYPEFACE_CACHE / f"{made_of}.ttf"
    typeface = read_cached(kept)
    if typeface is None:
        typeface = _unpacked(packed)
        write_cached(kept, typeface)
    return typeface


def _unpacked(packed: bytes) -> bytes:
    typeface = BytesIO()
    woff2.decompress(BytesIO(packed), typeface)
    return typeface.getvalue()
