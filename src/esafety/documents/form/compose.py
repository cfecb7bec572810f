"""Compose a form: one sheet to fill in, print and sign, in parts that are cut apart."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.compose import compose
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.imprint import copy_address
from esafety.documents.common.print_html import print_tree
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.form.form_fields import replace_with_inputs
from esafety.documents.form.source import SLIP, TWO_ON_A4, form_name, form_path
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.text.languages import join_words
from esafety.text.templates import Templates

FORM: Final = DocumentType(
    *("slip", "slip.html", ("print/slip.css",)), filled_in=True, sides=ONE_SIDE, actual_size=True
)
MAX_PAGES: Final = 2


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form: how it starts (`here`, `cut`, `page`), its heading, its content."""

    start: str
    words: str
    html: str


@dataclass(frozen=True, slots=True)
class FormCopy:
    """A copy of a form on its sheet: suffix of its anchors, content before its parts, parts."""

    suffix: str
    intro: str
    parts: tuple[FormPart, ...]


def jobs_of(inputs: BuildInputs) -> list[PrintJob]:
    """Return the print jobs of every form of a build."""
    return form_jobs(inputs.rendered_site, inputs.content, inputs.templates, inputs.days)


def form_jobs(
    rendered_site: RenderedSite,
    content: SchoolFacts,
    templates: Mapping[str, Templates],
    days: DocumentDates,
) -> list[PrintJob]:
    """Return the print jobs of every form, each dated by its own last change."""
    jobs = []
    for page in rendered_site.pages:
        if page.meta.get("template") == SLIP:
            with working_on(in_language(f"docs/{page.source}", page.language)):
                made = days.of_page(page.source)
                jobs.append(form_job(page, content, templates[page.language], made))
    return jobs


def form_job(
    page: RenderedPage, content: SchoolFacts, templates: Templates, made: datetime
) -> PrintJob:
    """Return the print job of one form, bound to the edition that is shown."""
    edition, school = content.edition, content.school
    body = print_tree(page, urljoin(school.kept(edition.name), page.url))
    copies = 2 if page.meta.get("paper") == TWO_ON_A4 else 1
    address = copy_address(school, edition)
    numbers = [content.clauses[anchor].number for anchor in page.meta["clauses"]]
    job = compose(
        FORM,
        templates,
        title=page.title,
        source=page.html,
        path=form_path(edition.name, form_name(page.source), page.language),
        made=made,
        school=school,
        edition=edition,
        copies=[_copy(body, number) for number in range(1, copies + 1)],
        numbers=join_words(numbers, page.language) if numbers else "",
        address=address,
        qr=qr_code(address),
    )
    path = in_language(f"docs/{page.source}", page.language)
    problem = Problem(path, 1, "sheet-overflow", {"title": page.title, "pages": MAX_PAGES})
    return replace(job, overflow_problem=problem, max_pages=MAX_PAGES)


def _copy(body: HtmlElement, number: int) -> FormCopy:
    """Return one of the copies on a sheet; field names and anchors of a second one get a suffix."""
    body_copy = deepcopy(body)
    suffix = "" if number == 1 else f"-{number}"
    for blank in body_copy.find_class("blank"):
        blank.set("data-field", blank.get("data-field", "") + suffix)
    for element in body_copy.xpath(".//*[@id]"):
        element.set("id", element.get("id", "") + suffix)
    replace_with_inputs(body_copy)
    intro, *parts = _parts(body_copy)
    return FormCopy(suffix, intro.html, tuple(parts))


def _parts(body: HtmlElement) -> Iterator[FormPart]:
    """Yield the content before the first part, then each part."""
    part, contents = FormPart("", "", ""), html.Element("div")
    for element in body:
        if "slip-part" in element.get("class", "").split():
            yield replace(part, html=inner(contents))
            words = element.text_content().strip()
            part, contents = FormPart(element.get("data-way", ""), words, ""), html.Element("div")
        else:
            contents.append(element)
    yield replace(part, html=inner(contents))
