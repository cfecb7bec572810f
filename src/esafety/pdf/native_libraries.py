"""The libraries that WeasyPrint calls, found by the names that Linux gives them.

WeasyPrint tries the names of every system. For each that Linux does not know, cffi asks `ldconfig`,
`gcc` and `ld`: some sixty processes for every process that prints. The loader itself knows the
names that Linux uses, which WeasyPrint tries as well.
"""

import ctypes
import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from importlib import import_module
from typing import Final

_PANGO: Final = "libpango-1.0.so.0"
# What WeasyPrint cannot do without (`weasyprint/text/ffi.py`), by the names that Linux gives it.
NEEDED: Final = (
    "libgobject-2.0.so.0",
    _PANGO,
    "libharfbuzz.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)


def known_to_linux() -> bool:
    """Tell whether the loader of Linux finds all that WeasyPrint needs; False on other systems.

    WeasyPrint itself is not loaded for it, which takes twenty times as long.
    """
    if sys.platform != "linux":
        return False
    try:
        for name in NEEDED:
            ctypes.CDLL(name)
    except OSError:
        return False
    return True


def pango_known_to_linux() -> int:
    """Return the version of the Pango that the loader of Linux finds: 15600 is 1.56.

    Raises:
        OSError: if it finds none.
    """
    return int(ctypes.CDLL(_PANGO).pango_version())


def load_by_name() -> None:
    """Load WeasyPrint on Linux without a search for its libraries.

    Where that does not find them, whoever imports WeasyPrint searches for them as always.
    """
    if sys.platform == "linux":
        # Where it finds none, it prints advice for programmers.
        with redirect_stdout(io.StringIO()), suppress(OSError), _without_search():
            import_module("weasyprint.text.ffi")


@contextmanager
def _without_search() -> Iterator[None]:
    search = ctypes.util.find_library
    ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _not_found(name: str) -> None:
    del name
