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
from esafety.documents.redline.compose import redline_inputs, redline_job
from esafety.markdown.page import in_language
from esafety.policy.editions import Edition
from esafety.problems.current_file import working_on
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
    words: Mapping[str, Templates]

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
    words = templates_by_language(root / "overrides/fragments")
    inputs = BuildInputs(rendered_site, content, site, root, DocumentDates(made, changed), words)
    return [sheet for make in _MAKERS for sheet in make(inputs)]


def plan_print_instructions(
    printed: Sequence[RenderedFile], content: Content, root: Path, made: datetime
) -> list[PrintJob]:
    """Return the documents about other ones, whose page counts they state."""
    words = templates_by_language(root / "overrides/fragments")
    imprint = Imprint(content.school, content.edition)
    moment = document_date(content.edition, made)
    return [print_instructions_job(printed, imprint, words, moment, content.printing)]


def _booklets(job: BuildInputs) -> Iterator[PrintJob]:
    about = (job.approved, job.content.printing)
    chapters = {language: job.rendered_site.chapters(language) for language in LANGUAGES}
    for language in LANGUAGES:
        booklets = booklet_jobs(chapters[language], job.imprint, job.words[language], *about)
        yield from (replace(sheet, origins=job.origins(language)) for sheet in booklets)
    both = bilingual_job(chapters, job.imprint, job.words, *about)
    yield replace(both, origins=tuple(p for lang in LANGUAGES for p in job.origins(lang)))


def _redlines(job: BuildInputs) -> Iterator[PrintJob]:
    for pair in consecutive(job.content):
        yield from (_redline(job, pair, language) for language in LANGUAGES)


def _redline(job: BuildInputs, pair: tuple[Edition, Edition], language: str) -> PrintJob:
    matter = redline_inputs(job.content, *pair, language)
    return redline_job(matter, job.words[language], document_date(pair[1], job.approved))


def _leaflets(job: BuildInputs) -> Iterator[PrintJob]:
    for page in job.rendered_site.pages:
        moment = job.days.of_page(page.source)
        with working_on(in_language(f"docs/{page.source}", page.language)):
            yield from leaflet_jobs(page, job.imprint, job.words[page.language], moment)


def _slips(job: BuildInputs) -> Iterable[PrintJob]:
    return form_jobs(job.rendered_site, job.content, job.words, job.days)


def _posters(job: BuildInputs) -> Iterable[PrintJob]:
    return poster_jobs(job.rendered_site, job.content, job.words, job.root, job.days)


def _pages(job: BuildInputs) -> Iterator[PrintJob]:
    for request in job.rendered_site.page_pdfs:
        own = in_language(f"docs/{job.rendered_site.source_of(request)}", request.language)
        sealed = is_sealed_document(request.pdf, job.content.edition.name)
        made = job.approved if sealed else job.days.of_page(job.rendered_site.source_of(request))
        with working_on(own):
            sheet = page_job(request, job.site, job.words[request.language], job.imprint, made)
        yield replace(sheet, origins=(own, *job.origins(request.language)))


_MAKERS: Final[tuple[Callable[[BuildInputs], Iterable[PrintJob]], ...]] = (
    _booklets,
    _redlines,
    _leaflets,
    _slips,
    _posters,
    _pages,
)
