"""A file's text as any machine would show it, and the bytes it came from.

Bytes that are no UTF-8 are kept by surrogateescape (PEP 383).
"""

import re
from typing import Final

from esafety.problems.problem import Problem
from esafety.text.languages import composed

# What ends a line in an editor; `str.splitlines` knows more, by which no editor counts.
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_FOREIGN_BYTE: Final = re.compile("[\udc80-\udcff]")
# How a file begins that was saved as “Unicode”: the mark of UTF-16 in either order of bytes.
_UTF_16: Final = ("\udcff\udcfe", "\udcfe\udcff")

UTF_16: Final = "saved-as-utf-16"


def bytes_of(text: str) -> bytes:
    """Return the bytes of a text as they lay in its file (kept by surrogateescape)."""
    return text.encode("utf-8", "surrogateescape")


def with_unix_line_ends(text: str) -> str:
    """Return a text as it is, whatever ends a checkout on Windows gave its lines."""
    return text.replace("\r\n", "\n")


def readable(text: str) -> str:
    """Return a text as any machine would show it: composed, foreign bytes as question marks.

    UTF-16 is read as what it says, so that nothing but its encoding is reported of it.
    """
    if text.startswith(_UTF_16):
        text = bytes_of(text).decode("utf-16", "replace")
    shown = text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")
    return composed(_LINE_END.sub("\n", shown))


def not_utf8(path: str, text: str) -> Problem | None:
    """Return a problem for a text with bytes that are no UTF-8 (kept by surrogateescape)."""
    if text.startswith(_UTF_16):
        return Problem(path, 1, UTF_16)
    if not (foreign := _FOREIGN_BYTE.search(text)):
        return None
    before = _LINE_END.findall(text, 0, foreign.start())
    return Problem(path, 1 + len(before), "not-utf8")
