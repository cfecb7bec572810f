"""All the sheets of one build: its page PDFs and its booklets."""

from datetime import datetime
from pathlib import Path

from esafety.facts.content import Content
from esafety.facts.editions import Edition
from esafety.facts.languages import LANGUAGES
from esafety.facts.readings import consecutive
from esafety.press.booklet import booklet_sheet, made_on
from esafety.press.fragments import Fragments
from esafety.press.galley import Galley
from esafety.press.page import page_sheet
from esafety.press.redline import matter_of, redline_sheet
from esafety.press.sheet import Sheet


def sheets(galley: Galley, content: Content, root: Path, site: Path, made: datetime) -> list[Sheet]:
    """Return every sheet to print; `made` dates the pages, an approval dates its booklet."""
    fragments = {lang: Fragments(root / "overrides/fragments", lang) for lang in LANGUAGES}
    pages = [page_sheet(o, site, fragments[o.language], made) for o in galley.page_pdfs]
    booklets = [
        booklet_sheet(galley.chapters(lang), content.school, content.edition, fragments[lang])
        for lang in LANGUAGES
    ]
    redlines = [
        _redline_sheet(content, pair, fragments[lang], made)
        for pair in consecutive(content)
        for lang in LANGUAGES
    ]
    return [*booklets, *redlines, *pages]


def _redline_sheet(
    content: Content, pair: tuple[Edition, Edition], fragments: Fragments, made: datetime
) -> Sheet:
    moment = made_on(pair[1]) if pair[1].approval else made
    return redline_sheet(matter_of(content, *pair, fragments.language), fragments, moment)
