"""What a command prints can be printed: letters of Turkish, arrows and lines, wherever it goes.

A terminal of Windows shows every letter; a file or another program there gets a code page of a
language by default, which lacks most of them.
"""

import sys
from io import TextIOWrapper
from typing import Final

# An arrow and a rule, as commands print them: only UTF-8 has both.
_PRINTED: Final = "\u2192\u2550"


def make_printable() -> None:
    """Let the outputs of this process take every letter, as UTF-8 where their own code does not."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not _takes_all(stream):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _takes_all(stream: TextIOWrapper) -> bool:
    try:
        _PRINTED.encode(stream.encoding)
    except UnicodeEncodeError:
        return False
    return True
