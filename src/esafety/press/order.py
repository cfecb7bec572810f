"""All the sheets of one build: its page PDFs and its booklets."""

from datetime import datetime
from pathlib import Path

from esafety.facts.content import Content
from esafety.facts.languages import LANGUAGES
from esafety.press.booklet import booklet_sheet
from esafety.press.fragments import Fragments
from esafety.press.galley import Galley
from esafety.press.page import page_sheet
from esafety.press.sheet import Sheet


def sheets(galley: Galley, content: Content, root: Path, site: Path, made: datetime) -> list[Sheet]:
    """Return every sheet to print; `made` dates the pages, an approval dates its booklet."""
    fragments = {lang: Fragments(root / "overrides/fragments", lang) for lang in LANGUAGES}
    pages = [page_sheet(o, site, fragments[o.language], made) for o in galley.page_pdfs]
    booklets = [
        booklet_sheet(galley.chapters(lang), content.school, content.edition, fragments[lang])
        for lang in LANGUAGES
    ]
    return [*booklets, *pages]
