"""A kind of plain sheets states its facts and nothing more."""

from datetime import UTC, datetime

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.document_types import SHORT_EDGE
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.paper import A4_LANDSCAPE
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import templates_by_language
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LAYOUT = Layout(A4_LANDSCAPE, sides=SHORT_EDGE, styles=("print/worksheet.css",))
KIND = plain_sheet("certificate", "class-pack", LAYOUT, index="day/index.md")


def page(language: str, template: str = "certificate.html") -> RenderedPage:
    url = f"{'' if language == 'tr' else 'en/'}day/thanks/"
    return RenderedPage(
        *("day/thanks.md", language, url, "Aferin", ""),
        chapter=False,
        number=None,
        html="<h1>Aferin</h1>",
        meta={"template": template, "clauses": []},
    )


def test_a_kind_is_found_by_the_template_of_its_name() -> None:
    assert (KIND.template, KIND.series, KIND.index) == (
        "certificate.html",
        "class-pack",
        "day/index.md",
    )


def test_its_documents_are_printed_as_the_layout_states() -> None:
    (document_type,) = KIND.types

    assert (document_type.name, document_type.sides) == ("certificate", SHORT_EDGE)
    assert document_type.actual_size
    assert document_type.styles == (
        "print/papers/a4-landscape.css",
        "print/plain-sheet.css",
        "print/worksheet.css",
        "print/first-readers.css",
    )


def test_jobs_come_only_from_its_pages_each_in_its_language() -> None:
    pages = (page("tr"), page("en"), page("tr", "slip.html"))
    templates = templates_by_language(ROOT, SPOKEN_LANGUAGES)
    inputs = BuildInputs(RenderedSite(pages, ()), CONTENT, ROOT, DocumentDates(NOON), templates)

    jobs = [(job.language, job.made, job.type.name) for job in KIND.jobs(inputs)]

    assert jobs == [("tr", NOON, "certificate"), ("en", NOON, "certificate")]
