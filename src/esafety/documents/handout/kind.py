"""The handouts' row in the registry."""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_page import SheetPage

# What a school says on few topics is set larger, as print/handout.css says: how many letters a
# line then holds, how high lines and the room between blocks are, how much there is, in mm.
_LETTERS: Final = 55
_LINE: Final = 8.2
_BETWEEN: Final = {"li": 3.4, "p": 2.4, "h2": 12.0, "h3": 12.0}
_ROOM: Final = 215
_FILLED_IN: Final = ".//table | .//img | .//*[contains(@class, 'writing') or @class='drawing']"


def _size(_sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    """Return whether a handout has so few words that they are set larger."""
    height = sum(map(_height, body.iter(*_BETWEEN)))
    return {"few_words": height <= _ROOM and not body.xpath(_FILLED_IN)}


def _height(block: HtmlElement) -> float:
    letters = len(" ".join(block.text_content().split()))
    return -(-letters // _LETTERS) * _LINE + _BETWEEN[block.tag]


HANDOUT: Final = plain_sheet(
    "handout",
    "handouts",
    Layout(
        A4,
        max_pages=1,
        actual_size=False,
        styles=("print/worksheet.css", "print/handout.css"),
        context=_size,
    ),
)
