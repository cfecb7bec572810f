"""Compose the leaflet: one A4 sheet, both sides, folded twice, from a page in six parts."""

from collections.abc import Iterator
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.document_types import SHORT_EDGE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.paper.bleed import BLEED
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.sheet_page import SheetPage, sheet_job, sheet_jobs
from esafety.documents.leaflet.source import INSIDE, NAME, OUTSIDE, SHOP, SOURCE, leaflet_paths
from esafety.storage.docs_folder import below_docs
from esafety.text.fallback import without_marks
from esafety.text.languages import KNOWN, page_address
from esafety.text.templates import Templates

READING: Final = DocumentType(
    *("leaflet", "leaflet.html", ("print/leaflet.css",)),
    sides=SHORT_EDGE,
    actual_size=True,
    rtl_styles=("print/rtl/leaflet.css",),
)
# Millimetres from the left edge to each fold, on either side, by the direction of writing: the
# narrow part is folded in last, so it is the last one of the inside.
_FOLDS: Final = {"ltr": "97 197, 100 200", "rtl": "100 200, 97 197"}
SIDES: Final = 2
_CODE_LEADS_TO: Final = "docs/safer-internet-day/index.md"


def jobs_of(inputs: BuildInputs) -> Iterator[PrintJob]:
    """Yield the leaflet of a build in each language."""
    return sheet_jobs(inputs, lambda page: page.source == SOURCE, leaflet_job)


def leaflet_job(sheet: SheetPage) -> PrintJob:
    """Return the leaflet of its page, from which the file for a print shop is derived.

    The page has a title and the six parts; what comes between the two is for the screen.
    """
    paths = leaflet_paths(sheet.content.edition.name, sheet.page.language)
    return sheet_job(
        *(sheet, READING, paths[NAME]),
        max_pages=SIDES,
        context=_context(sheet),
        derived_files=(_shop_file(paths[SHOP], sheet.templates),),
    )


def _shop_file(path: str, templates: Templates) -> DerivedFile:
    return DerivedFile(
        *("print-shop", path),
        {
            "bleed": BLEED,
            "folds": _FOLDS[KNOWN[templates.language].direction],
            "variant": without_marks(templates.t(SHOP)),
        },
    )


def _context(sheet: SheetPage) -> dict[str, object]:
    """Return the context of the template: the panels of each side, the address of the page."""
    heading, parts = panels(sheet.tree())
    there = sheet.site.language_of(below_docs(_CODE_LEADS_TO), sheet.page.language)
    page = sheet.content.school.latest + page_address(_CODE_LEADS_TO, there)
    address = sheet.content.school.printed(page)
    return {
        "heading": heading,
        "sides": [[(name, parts[name]) for name in side] for side in (OUTSIDE, INSIDE)],
        "place": sheet.path,
        "address": address,
        "qr": qr_code(address),
    }


def panels(body: HtmlElement) -> tuple[str, dict[str, str]]:
    """Return a page's title and its parts, each with its heading, by the heading's id."""
    name = ""
    parts: dict[str, str] = {}
    for element in list(body):
        if element.tag == "h2":
            name = element.get("id", "")
        if name:
            wrapped = html.Element("div")
            wrapped.append(element)
            parts[name] = parts.get(name, "") + inner(wrapped)
    return "".join(body.xpath("./h1")[0].itertext()).strip(), parts
