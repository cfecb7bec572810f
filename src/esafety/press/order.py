"""All the sheets of one build: its page PDFs and its booklets."""

from datetime import datetime
from pathlib import Path

from esafety.facts.content import Content
from esafety.facts.downloads import is_sealed_document
from esafety.facts.editions import Edition
from esafety.facts.languages import LANGUAGES
from esafety.facts.readings import consecutive
from esafety.press.booklet import booklet_sheet, made_on
from esafety.press.fragments import Fragments
from esafety.press.galley import Galley
from esafety.press.leaflet import leaflet_sheets
from esafety.press.page import page_sheet
from esafety.press.redline import matter_of, redline_sheet
from esafety.press.sheet import Imprint, Sheet
from esafety.press.slip import slip_sheets


def sheets(galley: Galley, content: Content, root: Path, site: Path, made: datetime) -> list[Sheet]:
    """Return every sheet to print; `made` dates the pages, an approval dates its booklet."""
    edition, sealed_at = content.edition, made_on(content.edition, made)
    imprint = Imprint(content.school, edition)
    fragments = {lang: Fragments(root / "overrides/fragments", lang) for lang in LANGUAGES}

    def dated(path: str) -> datetime:
        return sealed_at if is_sealed_document(path, edition.name) else made

    pages = [
        page_sheet(o, site, fragments[o.language], imprint, dated(o.pdf)) for o in galley.page_pdfs
    ]
    booklets = [
        booklet_sheet(galley.chapters(lang), content.school, edition, fragments[lang], sealed_at)
        for lang in LANGUAGES
    ]
    redlines = [
        _redline_sheet(content, pair, fragments[lang], made)
        for pair in consecutive(content)
        for lang in LANGUAGES
    ]
    leaflets = [
        sheet
        for page in galley.pages
        for sheet in leaflet_sheets(page, imprint, fragments[page.language], made)
    ]
    slips = slip_sheets(galley, content, fragments, made)
    return [*booklets, *redlines, *leaflets, *slips, *pages]


def _redline_sheet(
    content: Content, pair: tuple[Edition, Edition], fragments: Fragments, made: datetime
) -> Sheet:
    moment = made_on(pair[1], made)
    return redline_sheet(matter_of(content, *pair, fragments.language), fragments, moment)
