"""Characters that nobody sees and that change what is read: control characters, directions.

A mark of direction shows a telephone number backwards; a control character is shown as a
replacement mark, or stops a browser or a press. Rules: Unicode's `Bidi_Control` (UAX 9) and
`Cc`; tabs, ends of lines and what Word puts in their place are blanks.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from esafety.markdown.faults.excerpt import excerpt
from esafety.problems.problem import Fault

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# Written by its number; HTML reads those from 128 to 159 as letters of Windows.
_NUMBERED: Final = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+);?")


def invisible_marks(lines: list[str]) -> Iterator[Fault]:
    """Yield each line with such a character, written or named: its number from 0, key, params."""
    for number, line in enumerate(lines):
        read = _NUMBERED.sub(lambda named: unescape(named[0]), line)
        if found := _INVISIBLE.findall(read):
            codes = dict.fromkeys(f"U+{ord(mark):04X}" for mark in found)
            shown = excerpt(_INVISIBLE.sub("", read))
            params: dict[str, object] = {"marks": ", ".join(codes), "shown": shown}
            yield number, "invisible-mark", params
