"""The glossary's row in the registry."""

from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.document_types import LONG_EDGE
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.glossary.macros import glossary_list


def _most_pages(_: SheetPage, body: HtmlElement) -> int:
    """Return how many pages it may have: as many as it needs, for no word fills one."""
    return 1 + len(body.find_class("word"))


GLOSSARY: Final = plain_sheet(
    "glossary",
    "glossary",
    Layout(
        A4, sides=LONG_EDGE, actual_size=False, styles=("print/glossary.css",), pages=_most_pages
    ),
    index="resources/index.md",
    word_reader="",
    macros=(Macro("glossary_list", glossary_list),),
    web_styles=("styles/parts/glossary.css",),
)
