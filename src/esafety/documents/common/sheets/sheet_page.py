"""The rendered page of a sheet becomes its print job: what every kind does in the same way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from lxml.html import HtmlElement

from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_html import permanent, print_tree
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import isolated, join_words
from esafety.text.messages import plural
from esafety.text.templates import Templates


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A rendered page of a sheet in one language, with what its print job is made from.

    `made` is the moment of its own last change; `root` is the project's folder, with typefaces;
    `site` has the pages to which its code may lead.
    """

    page: RenderedPage
    content: SchoolFacts
    templates: Templates
    made: datetime
    root: Path
    site: RenderedSite = field(default_factory=lambda: RenderedSite((), ()))

    @property
    def path(self) -> str:
        """Return the file an editor wrote, from the project's folder."""
        return in_language(docs_path(self.page.source), self.page.language)

    @property
    def name(self) -> str:
        """Return what its files are called."""
        return PurePosixPath(self.page.source).stem

    @property
    def of_kit(self) -> bool:
        """Tell whether it is the kit's translation of a page that the school has in its words."""
        return self.path in self.content.translations_of_kit

    def tree(self) -> HtmlElement:
        """Return its content prepared for print; links into the site are full addresses."""
        return print_tree(self.page, urljoin(self.content.school.latest, self.page.url))

    def heading_words(self) -> str:
        """Return the words of its first heading."""
        return " ".join(self.tree().xpath("string(.//h1)").split())

    def rests_on(self) -> str:
        """Return which clauses it rests on, by their numbers; empty where there are none."""
        numbers = [self.content.cited(anchor).number for anchor in self.page.meta["clauses"]]
        if not numbers:
            return ""
        language = self.page.language
        words = plural(self.templates.words, "sheet-clauses", len(numbers), language)
        return words.format(numbers=isolated(join_words(numbers, language), language))


def sheet_jobs(
    inputs: BuildInputs,
    is_sheet: Callable[[RenderedPage], bool],
    job_of: Callable[[SheetPage], PrintJob],
) -> Iterator[PrintJob]:
    """Yield the print job of each page of a kind, in the order of the site's pages."""
    for page in inputs.rendered_site.pages:
        if is_sheet(page):
            templates = inputs.templates[page.language]
            made = inputs.days.of_page(page.source, page.language)
            sheet = SheetPage(
                *(page, inputs.content, templates, made, inputs.root), inputs.rendered_site
            )
            with working_on(sheet.path):
                yield job_of(sheet)


def sheet_job(
    sheet: SheetPage,
    document_type: DocumentType,
    path: str,
    *,
    max_pages: int,
    context: Mapping[str, object],
    source: str = "",
    derived_files: tuple[DerivedFile, ...] = (),
) -> PrintJob:
    """Return the print job of a sheet; a problem is reported if it needs more than `max_pages`.

    `path` is where the PDF goes, from the site's root; `source` is HTML beside the page's own
    whose words must be found in it; the template gets the school, the edition and `context`.
    Links to the policy and to documents stay in the edition.
    """
    school, edition = sheet.content.school, sheet.content.edition
    job = compose(
        document_type,
        sheet.templates,
        title=sheet.page.title,
        source=sheet.page.html + source,
        path=path,
        made=sheet.made,
        derived_files=derived_files,
        school=school,
        edition=edition,
        of_kit=sheet.of_kit,
        **context,
    )
    params = {"title": sheet.page.title, "pages": max_pages}
    problem = Problem(sheet.path, 1, "sheet-overflow", params)
    kept = permanent(job, school, edition.name)
    return replace(kept, overflow_problem=problem, max_pages=max_pages)
