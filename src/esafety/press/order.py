"""All the sheets of one build: its page PDFs and its booklets."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from esafety.facts.content import Content
from esafety.facts.downloads import is_sealed_document
from esafety.facts.editions import Edition
from esafety.facts.languages import LANGUAGES
from esafety.facts.readings import consecutive
from esafety.press.bilingual import bilingual_sheet
from esafety.press.booklet import booklet_sheets, made_on
from esafety.press.dates import Days
from esafety.press.fragments import Fragments
from esafety.press.galley import Galley, PagePdf
from esafety.press.how_to import how_to_sheet
from esafety.press.leaflet import leaflet_sheets
from esafety.press.page import page_sheet
from esafety.press.redline import matter_of, redline_sheet
from esafety.press.sheet import Imprint, Printed, Sheet


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
    days = Days(made, changed)
    edition, sealed_at = content.edition, made_on(content.edition, days.of_edition(content))
    imprint = Imprint(content.school, edition)
    fragments = {lang: Fragments(root / "overrides/fragments", lang) for lang in LANGUAGES}
    about = (sealed_at, content.printing)

    def dated(order: PagePdf) -> datetime:
        sealed = is_sealed_document(order.pdf, edition.name)
        return sealed_at if sealed else days.of_page(galley.source_of(order))

    pages = [
        page_sheet(o, site, fragments[o.language], imprint, dated(o)) for o in galley.page_pdfs
    ]
    chapters = {lang: galley.chapters(lang) for lang in LANGUAGES}
    booklets = [
        *(s for o in LANGUAGES for s in booklet_sheets(chapters[o], imprint, fragments[o], *about)),
        bilingual_sheet(chapters, imprint, fragments, *about),
    ]
    redlines = [
        _redline_sheet(content, pair, fragments[lang], sealed_at)
        for pair in consecutive(content)
        for lang in LANGUAGES
    ]
    leaflets = [
        sheet
        for page in galley.pages
        for sheet in leaflet_sheets(
            page, imprint, fragments[page.language], days.of_page(page.source)
        )
    ]
    return [*booklets, *redlines, *leaflets, *pages]


def sheets_about(
    printed: Sequence[Printed], content: Content, root: Path, made: datetime
) -> list[Sheet]:
    """Return the sheets that tell of others: they know how many pages these came to."""
    imprint = Imprint(content.school, content.edition)
    fragments = {lang: Fragments(root / "overrides/fragments", lang) for lang in LANGUAGES}
    moment = made_on(content.edition, made)
    return [how_to_sheet(printed, imprint, fragments, moment, content.printing)]


def _redline_sheet(
    content: Content, pair: tuple[Edition, Edition], fragments: Fragments, made: datetime
) -> Sheet:
    moment = made_on(pair[1], made)
    return redline_sheet(matter_of(content, *pair, fragments.language), fragments, moment)
