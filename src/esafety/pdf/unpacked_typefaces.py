"""Typefaces as the renderer sets them, unpacked once for all that print.

WeasyPrint unpacks each WOFF2 in every process that prints with it: for one sheet that has changed,
a tenth of what it takes to print.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.ttLib import woff2

from esafety.storage.cache.files import read_cached, write_cached

PACKED: Final = ".woff2"
_FOLDER: ContextVar[Path | None] = ContextVar("cache of unpacked typefaces", default=None)


@contextmanager
def typefaces_cached_in(folder: Path | None) -> Iterator[None]:
    """Let typefaces that are unpacked inside be cached in a folder; without one they are not."""
    before = _FOLDER.set(folder)
    try:
        yield
    finally:
        _FOLDER.reset(before)


def unpacked(packed: bytes) -> bytes:
    """Return the typeface that is in a WOFF2.

    Raises:
        Exception: of many kinds, by fontTools, if it is no WOFF2.
    """
    folder = _FOLDER.get()
    if folder is None:
        return _unpacked(packed)
    made_of = sha256(f"{version('fonttools')}\0".encode() + packed).hexdigest()
    cached = folder / f"{made_of}.ttf"
    typeface = read_cached(cached)
    if typeface is None:
        typeface = _unpacked(packed)
        write_cached(cached, typeface)
    return typeface


def _unpacked(packed: bytes) -> bytes:
    typeface = BytesIO()
    woff2.decompress(BytesIO(packed), typeface)
    return typeface.getvalue()
