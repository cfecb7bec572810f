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


def bytes_of(text: str) -> bytes:
    """Return the bytes of a text as they lay in its file (kept by surrogateescape)."""
    return text.encode("utf-8", "surrogateescape")


def readable(text: str) -> str:
    """Return a text as any machine would show it: composed, foreign bytes as question marks."""
    shown = text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")
    return composed(_LINE_END.sub("\n", shown))


def not_utf8(path: str, text: str) -> Problem | None:
    """Return a problem for a text with bytes that are no UTF-8 (kept by surrogateescape)."""
    if not (foreign := _FOREIGN_BYTE.search(text)):
        return None
    before = _LINE_END.findall(text, 0, foreign.start())
    return Problem(path, 1 + len(before), "not-utf8")
