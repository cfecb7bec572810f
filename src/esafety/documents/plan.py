"""All the sheets of one build, kind by kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from esafety.checks.run import RECORDS
from esafety.content.load import Content
from esafety.documents.booklet.bilingual import bilingual_sheet
from esafety.documents.booklet.compose import booklet_sheets, made_on
from esafety.documents.booklet.print_instructions import how_to_sheet
from esafety.documents.common.document_dates import Days
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import Printed, Sheet
from esafety.documents.common.rendered_site import Galley
from esafety.documents.form.compose import slip_sheets
from esafety.documents.leaflet.compose import leaflet_sheets
from esafety.documents.page.compose import page_sheet
from esafety.documents.poster.compose import poster_sheets
from esafety.documents.redline.compose import matter_of, redline_sheet
from esafety.markdown.page import in_language
from esafety.policy.editions import Edition
from esafety.problems.current_file import working_on
from esafety.redline.editions_compared import consecutive
from esafety.school.download_paths import is_sealed_document
from esafety.text.languages import LANGUAGES
from esafety.text.templates import Fragments, in_every_language


@dataclass(frozen=True, slots=True)
class Commission:
    """What the sheets of a build are made from; `days` date those of loose pages."""

    galley: Galley
    content: Content
    site: Path
    root: Path
    days: Days
    words: Mapping[str, Fragments]

    @property
    def imprint(self) -> Imprint:
        """Return who publishes, and which edition."""
        return Imprint(self.content.school, self.content.edition)

    @property
    def approved(self) -> datetime:
        """Return the moment that the edition's own sheets carry."""
        return made_on(self.content.edition, self.days.of_edition(self.content))

    def origins(self, language: str) -> tuple[str, ...]:
        """Return the files that many sheets are made from: the chapters, the school's facts."""
        chapters = (page.source for page in self.galley.chapters(language))
        return (*(in_language(f"docs/{source}", language) for source in chapters), *RECORDS)


def sheets(
    galley: Galley,
    content: Content,
    root: Path,
    site: Path,
    made: datetime,
    *,
    changed: Mapping[str, datetime] = MappingProxyType({}),
) -> list[Sheet]:
    """Return every sheet to print.

    An approval dates its edition's sheets, a page's own last change dates the page's:
    `changed` has them by the path of its file, and `made` is the moment of all others.
    """
    words = in_every_language(root / "overrides/fragments")
    commission = Commission(galley, content, site, root, Days(made, changed), words)
    return [sheet for make in _MAKERS for sheet in make(commission)]


def sheets_about(
    printed: Sequence[Printed], content: Content, root: Path, made: datetime
) -> list[Sheet]:
    """Return the sheets that tell of others: they know how many pages these came to."""
    words = in_every_language(root / "overrides/fragments")
    imprint = Imprint(content.school, content.edition)
    moment = made_on(content.edition, made)
    return [how_to_sheet(printed, imprint, words, moment, content.printing)]


def _booklets(job: Commission) -> Iterator[Sheet]:
    about = (job.approved, job.content.printing)
    chapters = {language: job.galley.chapters(language) for language in LANGUAGES}
    for language in LANGUAGES:
        booklets = booklet_sheets(chapters[language], job.imprint, job.words[language], *about)
        yield from (replace(sheet, origins=job.origins(language)) for sheet in booklets)
    both = bilingual_sheet(chapters, job.imprint, job.words, *about)
    yield replace(both, origins=tuple(p for lang in LANGUAGES for p in job.origins(lang)))


def _redlines(job: Commission) -> Iterator[Sheet]:
    for pair in consecutive(job.content):
        yield from (_redline(job, pair, language) for language in LANGUAGES)


def _redline(job: Commission, pair: tuple[Edition, Edition], language: str) -> Sheet:
    matter = matter_of(job.content, *pair, language)
    return redline_sheet(matter, job.words[language], made_on(pair[1], job.approved))


def _leaflets(job: Commission) -> Iterator[Sheet]:
    for page in job.galley.pages:
        moment = job.days.of_page(page.source)
        with working_on(in_language(f"docs/{page.source}", page.language)):
            yield from leaflet_sheets(page, job.imprint, job.words[page.language], moment)


def _slips(job: Commission) -> Iterable[Sheet]:
    return slip_sheets(job.galley, job.content, job.words, job.days)


def _posters(job: Commission) -> Iterable[Sheet]:
    return poster_sheets(job.galley, job.content, job.words, job.root, job.days)


def _pages(job: Commission) -> Iterator[Sheet]:
    for order in job.galley.page_pdfs:
        own = in_language(f"docs/{job.galley.source_of(order)}", order.language)
        sealed = is_sealed_document(order.pdf, job.content.edition.name)
        made = job.approved if sealed else job.days.of_page(job.galley.source_of(order))
        with working_on(own):
            sheet = page_sheet(order, job.site, job.words[order.language], job.imprint, made)
        yield replace(sheet, origins=(own, *job.origins(order.language)))


_MAKERS: Final[tuple[Callable[[Commission], Iterable[Sheet]], ...]] = (
    _booklets,
    _redlines,
    _leaflets,
    _slips,
    _posters,
    _pages,
)
