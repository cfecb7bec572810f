"""Plan all documents of one build, type by type."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from esafety.checks.run import RECORDS
from esafety.content.load import Content
from esafety.documents.booklet.bilingual import bilingual_job
from esafety.documents.booklet.compose import booklet_jobs, document_date
from esafety.documents.booklet.print_instructions import print_instructions_job
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.form.compose import form_jobs
from esafety.documents.leaflet.compose import leaflet_jobs
from esafety.documents.page.compose import page_job
from esafety.documents.poster.compose import poster_jobs
from esafety.markdown.page import in_language
from esafety.policy.editions import Edition
from esafety.problems.current_file import working_on
from esafety.redline.document.compose import redline_inputs, redline_job
from esafety.redline.editions_compared import consecutive
from esafety.school.download_paths import is_sealed_document
from esafety.text.languages import LANGUAGES
from esafety.text.templates import Templates, templates_by_language


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """What the documents of a build are made from; `days` date those of single pages."""

    rendered_site: RenderedSite
    content: Content
    site: Path
    root: Path
    days: DocumentDates
    templates: Mapping[str, Templates]

    @property
    def imprint(self) -> Imprint:
        """Return who publishes, and which edition."""
        return Imprint(self.content.school, self.content.edition)

    @property
    def approved(self) -> datetime:
        """Return the date of the edition's own documents."""
        return document_date(self.content.edition, self.days.of_edition(self.content))

    def origins(self, language: str) -> tuple[str, ...]:
        """Return the files that many documents are made from: the chapters, the school's data."""
        chapters = (page.source for page in self.rendered_site.chapters(language))
        return (*(in_language(f"docs/{source}", language) for source in chapters), *RECORDS)


def plan_documents(
    rendered_site: RenderedSite,
    content: Content,
    root: Path,
    site: Path,
    made: datetime,
    *,
    changed: Mapping[str, datetime] = MappingProxyType({}),
) -> list[PrintJob]:
    """Return every document to print.

    An edition's documents carry the date of its approval, those of a page the date of its
    last change: `changed` has these by the path of the file; `made` is the date of all others.
    """
    templates = templates_by_language(root / "overrides/fragments")
    inputs = BuildInputs(
        rendered_site, content, site, root, DocumentDates(made, changed), templates
    )
    return [print_job for make in _MAKERS for print_job in make(inputs)]


def plan_print_instructions(
    printed: Sequence[RenderedFile], content: Content, root: Path, made: datetime
) -> list[PrintJob]:
    """Return the documents about other ones, whose page counts they state."""
    templates = templates_by_language(root / "overrides/fragments")
    imprint = Imprint(content.school, content.edition)
    moment = document_date(content.edition, made)
    return [print_instructions_job(printed, imprint, templates, moment, content.printing)]


def _booklets(inputs: BuildInputs) -> Iterator[PrintJob]:
    common = (inputs.approved, inputs.content.printing)
    chapters = {language: inputs.rendered_site.chapters(language) for language in LANGUAGES}
    for language in LANGUAGES:
        booklets = booklet_jobs(
            chapters[language], inputs.imprint, inputs.templates[language], *common
        )
        yield from (replace(print_job, origins=inputs.origins(language)) for print_job in booklets)
    bilingual = bilingual_job(chapters, inputs.imprint, inputs.templates, *common)
    yield replace(bilingual, origins=tuple(p for lang in LANGUAGES for p in inputs.origins(lang)))


def _redlines(inputs: BuildInputs) -> Iterator[PrintJob]:
    for pair in consecutive(inputs.content):
        yield from (_redline(inputs, pair, language) for language in LANGUAGES)


def _redline(inputs: BuildInputs, pair: tuple[Edition, Edition], language: str) -> PrintJob:
    redline = redline_inputs(inputs.content, *pair, language)
    return redline_job(redline, inputs.templates[language], document_date(pair[1], inputs.approved))


def _leaflets(inputs: BuildInputs) -> Iterator[PrintJob]:
    for page in inputs.rendered_site.pages:
        moment = inputs.days.of_page(page.source)
        with working_on(in_language(f"docs/{page.source}", page.language)):
            yield from leaflet_jobs(page, inputs.imprint, inputs.templates[page.language], moment)


def _forms(inputs: BuildInputs) -> Iterable[PrintJob]:
    return form_jobs(inputs.rendered_site, inputs.content, inputs.templates, inputs.days)


def _posters(inputs: BuildInputs) -> Iterable[PrintJob]:
    return poster_jobs(
        inputs.rendered_site, inputs.content, inputs.templates, inputs.root, inputs.days
    )


def _pages(inputs: BuildInputs) -> Iterator[PrintJob]:
    for request in inputs.rendered_site.page_pdfs:
        path = in_language(f"docs/{inputs.rendered_site.source_of(request)}", request.language)
        sealed = is_sealed_document(request.pdf, inputs.content.edition.name)
        made = (
            inputs.approved
            if sealed
            else inputs.days.of_page(inputs.rendered_site.source_of(request))
        )
        with working_on(path):
            print_job = page_job(
                request, inputs.site, inputs.templates[request.language], inputs.imprint, made
            )
        yield replace(print_job, origins=(path, *inputs.origins(request.language)))


_MAKERS: Final[tuple[Callable[[BuildInputs], Iterable[PrintJob]], ...]] = (
    _booklets,
    _redlines,
    _leaflets,
    _forms,
    _posters,
    _pages,
)
