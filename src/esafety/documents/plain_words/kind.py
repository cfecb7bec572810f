"""The row of plain words in the registry."""

from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.document_types import LONG_EDGE
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.plain_words.macros import in_short, what_to_do


def _most_pages(_: SheetPage, body: HtmlElement) -> int:
    """A child has one page in hand; parents get a sheet, printed on both sides."""
    return 1 if body.find_class("what-to-do") else 2


PLAIN_WORDS: Final = plain_sheet(
    "plain-words",
    "plain-words",
    Layout(
        A4, sides=LONG_EDGE, actual_size=False, styles=("print/plain-words.css",), pages=_most_pages
    ),
    macros=(Macro("in_short", in_short), Macro("what_to_do", what_to_do)),
    web_styles=("styles/parts/plain-words.css",),
)
