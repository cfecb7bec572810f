"""Room to write and to draw in by hand, which a page of every plain sheet may have.

`{{ lines("2", "My example") }}` draws lines: how many, and what for;
`{{ draw("60", "My happy place") }}` an empty frame: its height in millimetres. Boxes to tick are
written as a list of tasks, `- [ ] …`.
"""

import re
from collections.abc import Mapping
from typing import Final

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.common.sheets.sheet_call import CallForm, SheetCall
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.markdown.page import Page
from esafety.markdown.plain_words import as_words

LINES: Final = "lines"
DRAW: Final = "draw"
# Lines of 9 mm, as in a first school book: more would leave no room for the instructions.
MOST_LINES: Final = 12
# The height of a frame in millimetres: below, no hand draws in it; above, the sheet is full.
FRAME_HEIGHTS: Final = range(20, 181)
_BOX: Final = re.compile(r"\s*[-*+] \[ \] ")
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,2}")
_INCOMPLETE: Final = {LINES: "lines-incomplete", DRAW: "draw-incomplete"}


def lines(scope: MacroScope, count: str, words: str) -> str:
    """Return lines to write on, with what they are for above them."""
    html = scope.render("writing-lines.html", count=int(count), words=as_words(words))
    return html.replace("\n", " ")


def draw(scope: MacroScope, height: str, words: str) -> str:
    """Return an empty frame to draw in, `height` millimetres high, with what it is for above it."""
    html = scope.render("drawing-frame.html", height=int(height), words=as_words(words))
    return html.replace("\n", " ")


WRITING_MACROS: Final = (
    Macro(LINES, lines, '"2", "…"', CallForm(words=2)),
    Macro(DRAW, draw, '"60", "…"', CallForm(words=2)),
)
WRITING: Final[Mapping[str, CallForm]] = {row.name: row.form for row in WRITING_MACROS if row.form}


def fault_of(call: SheetCall) -> tuple[str, dict[str, object]] | None:
    """Return the message about lines or a frame that cannot be drawn, with its gaps, or None."""
    if not call.complete:
        return _INCOMPLETE[call.call], {}
    number = int(call.kind) if _NUMBER.fullmatch(call.kind) else 0
    if call.call == LINES and not 1 <= number <= MOST_LINES:
        return "lines-count", {"count": call.kind, "most": MOST_LINES}
    if call.call == DRAW and number not in FRAME_HEIGHTS:
        lowest, highest = FRAME_HEIGHTS[0], FRAME_HEIGHTS[-1]
        return "draw-height", {"height": call.kind, "lowest": lowest, "highest": highest}
    return None


def has_boxes(page: Page) -> bool:
    """Tell whether a page has boxes to tick."""
    return any(_BOX.match(line) for line in page.body.split("\n"))
