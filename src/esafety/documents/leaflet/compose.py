"""Compose the leaflet: one A4 sheet, both sides, folded twice, from a page in six parts."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import SHORT_EDGE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_html import permanent, print_tree
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.leaflet.source import INSIDE, NAME, OUTSIDE, SHOP, SOURCE, leaflet_paths
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.text.languages import page_address
from esafety.text.templates import Templates

READING: Final = DocumentType(
    "leaflet", "leaflet.html", ("print/leaflet.css",), sides=SHORT_EDGE, actual_size=True
)
# Millimetres that a print shop cuts away, and from the left edge to each fold, on either side.
_BLEED: Final = 3.0
_FOLDS: Final = "97 197, 100 200"
_CODE_LEADS_TO: Final = "docs/safer-internet-day/index.md"


def jobs_of(inputs: BuildInputs) -> Iterator[PrintJob]:
    """Yield the leaflets of a build, dated by the last change of their page."""
    for page in inputs.rendered_site.pages:
        moment = inputs.days.of_page(page.source)
        with working_on(in_language(f"docs/{page.source}", page.language)):
            yield from leaflet_jobs(page, inputs.imprint, inputs.templates[page.language], moment)


def leaflet_jobs(
    page: RenderedPage, imprint: Imprint, templates: Templates, made: datetime
) -> Iterator[PrintJob]:
    """Yield the leaflet of its page, from which the file for a print shop is derived.

    The page has a title and the six parts; what comes between the two is for the screen.
    Other pages have no leaflet.
    """
    if page.source != SOURCE:
        return
    paths = leaflet_paths(imprint.edition.name, page.language)
    job = compose(
        READING,
        templates,
        title=page.title,
        source=page.html,
        path=paths[NAME],
        made=made,
        derived_files=(_shop_file(paths[SHOP], templates),),
        **_context(page, imprint),
    )
    yield permanent(job, imprint.school, imprint.edition.name)


def _shop_file(path: str, templates: Templates) -> DerivedFile:
    return DerivedFile(
        "trimmed", path, {"bleed": _BLEED, "folds": _FOLDS, "form": templates.t(SHOP)}
    )


def _context(page: RenderedPage, imprint: Imprint) -> dict[str, Any]:
    """Return the context of the template: the panels of each side, the address of the page."""
    school = imprint.school
    heading, parts = panels(print_tree(page, urljoin(school.latest, page.url)))
    address = school.printed(urljoin(school.latest, page_address(_CODE_LEADS_TO, page.language)))
    return {
        "school": school,
        "edition": imprint.edition,
        "heading": heading,
        "sides": [[(name, parts[name]) for name in side] for side in (OUTSIDE, INSIDE)],
        "place": in_language(f"docs/{page.source}", page.language),
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
