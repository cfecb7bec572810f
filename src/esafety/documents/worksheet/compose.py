"""Compose a worksheet: one A4 page with a line for name and class, and whose it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import escape
from typing import Final
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.print_html import permanent, print_tree
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.worksheet.source import SERIES, TEMPLATE
from esafety.markdown.page import in_language
from esafety.policy.editions import Edition
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.school.download_paths import sheet_path
from esafety.text.languages import join_words
from esafety.text.templates import Templates

WORKSHEET: Final = DocumentType(
    "worksheet", "worksheet.html", ("print/worksheet.css",), sides=ONE_SIDE, actual_size=True
)
# A child gets one sheet.
_PAGES: Final = 1


def jobs_of(inputs: BuildInputs) -> Iterator[PrintJob]:
    """Yield the print jobs of every worksheet of a build, each dated by its own last change."""
    for page in inputs.rendered_site.pages:
        if page.meta.get("template") == TEMPLATE:
            with working_on(in_language(f"docs/{page.source}", page.language)):
                made = inputs.days.of_page(page.source)
                yield worksheet_job(page, inputs.content, inputs.templates[page.language], made)


def worksheet_job(
    page: RenderedPage, content: SchoolFacts, templates: Templates, made: datetime
) -> PrintJob:
    """Return the print job of one worksheet; a problem is reported if it needs a second page."""
    language = templates.language
    heading, text = _parts(print_tree(page, urljoin(content.school.latest, page.url)))
    numbers = [content.clauses[anchor].number for anchor in page.meta["clauses"]]
    foot = _foot(content.school.name[language], content.edition, numbers, templates)
    name = page.source.rpartition("/")[2].removesuffix(".md")
    job = compose(
        WORKSHEET,
        templates,
        title=page.title,
        source=page.html + "".join(f"<p>{escape(line)}</p>" for line in foot),
        path=sheet_path(content.edition.name, SERIES, name, language),
        made=made,
        school=content.school,
        edition=content.edition,
        heading=heading,
        text=text,
        foot=foot,
    )
    path = in_language(f"docs/{page.source}", language)
    problem = Problem(path, 1, "sheet-overflow", {"title": page.title, "pages": _PAGES})
    kept = permanent(job, content.school, content.edition.name)
    return replace(kept, overflow_problem=problem, max_pages=_PAGES)


def _parts(body: HtmlElement) -> tuple[str, str]:
    """Return a page's title and what follows it, as HTML."""
    title = body.xpath("./h1")[0]
    body.remove(title)
    return html.tostring(title, encoding="unicode", with_tail=False), inner(body)


def _foot(
    school: str, edition: Edition, numbers: list[str], templates: Templates
) -> tuple[str, ...]:
    """Return the lines of the foot: whose it is and of which edition, its clauses and licence."""
    whose = [school, templates.t("edition", name=edition.name)]
    if edition.code:
        whose.append(templates.t("code", code=edition.code))
    clauses = join_words(numbers, templates.language)
    rests_on = templates.t("slip-clauses", numbers=clauses) if numbers else ""
    rest = [*filter(None, [rests_on]), templates.t("poster-licence")]
    return " · ".join(whose), " · ".join(rest)
