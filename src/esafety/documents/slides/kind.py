"""The slides' row in the registry."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.sheets.content_rules import check_sections
from esafety.documents.common.sheets.paper import SLIDE
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sections import count_sections, sections_of
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.school.glossary import CHILD


def _context(_: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    parts = sections_of(body)
    return {"lead": parts.lead, "slides": parts.sections}


def _pages(_: SheetPage, body: HtmlElement) -> int:
    """Return how many slides there are: the title, and one for each section."""
    return count_sections(body) + 1


SLIDES: Final = plain_sheet(
    "slides",
    "slides",
    Layout(
        SLIDE,
        sides="",
        actual_size=False,
        styles=("print/slides.css",),
        template="slides.html",
        context=_context,
        pages=_pages,
    ),
    check=partial(check_sections, "slides.html", "slides-without-slide"),
    web_styles=("styles/parts/slides.css",),
    word_reader=CHILD,
)
