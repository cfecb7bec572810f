"""The bilingual booklet: the binding language on left pages, the other one facing it.

The reading file holds openings: pages as wide as two, on which a clause and its translation
are one row of a table and so stay level wherever a page ends, and a screen reader reads them one
after the other. The file to print is the same openings cut at the fold. Two separately typeset
columns of pages could not be kept level, and on a screen both are visible at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from esafety.documents.booklet.compose import BookletText, booklet_text, print_file
from esafety.documents.booklet.notes_appendix import shorten_notes
from esafety.documents.booklet.parallel_text import ParallelBlock, parallel_blocks, prefix_anchors
from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.imprint import Imprint, copy_address
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.rendered_site import RenderedPage
from esafety.school.download_paths import BILINGUAL, download_path, pair_variant
from esafety.school.print_settings import Printing
from esafety.text.languages import BINDING
from esafety.text.templates import Templates


@dataclass(frozen=True, slots=True)
class BookletLanguage:
    """One language of the booklet: its messages, its imprint page, its table of contents.

    `prefix` is put before its anchors; the binding language has none.
    """

    language: str
    words: Templates
    imprint: str
    titles: tuple[str, ...]
    prefix: str


@dataclass(frozen=True, slots=True)
class FacingChapter:
    """A chapter in both languages, block by block.

    `labelled` holds for each language whether the number is shown above the heading.
    """

    slug: str
    number: int | None
    labelled: tuple[bool, ...]
    titles: tuple[str, ...]
    pairs: tuple[ParallelBlock, ...]


def bilingual_job(
    pages: Mapping[str, Sequence[RenderedPage]],
    imprint: Imprint,
    templates: Mapping[str, Templates],
    made: datetime,
    printing: Printing,
) -> PrintJob:
    """Return the bilingual booklet of the binding language and a translation.

    `pages` are the edition's chapters by language, in that order.
    """
    edition, school = imprint.edition, imprint.school
    _, translation = pages
    texts = [_text_with_short_notes(pages[lang], imprint, templates[lang]) for lang in pages]
    address, binding = copy_address(school, edition), templates[BINDING]
    form = pair_variant(translation)
    return compose(
        EDITION_TYPES[BILINGUAL],
        binding,
        title=edition.title[binding.language],
        source="".join(text.source for text in texts),
        path=download_path(edition.name, form, BINDING),
        made=made,
        derived_files=(print_file(form, edition.name, binding, printing),),
        school=school,
        edition=edition,
        halves=[
            _booklet_language(text, templates[language], imprint)
            for text, language in zip(texts, pages, strict=True)
        ],
        chapters=_facing_chapters(texts[0], texts[1], _anchor_prefix(translation)),
        sign=binding.render("sign-here.html"),
        address=address,
        qr=qr_code(address),
    )


def _text_with_short_notes(
    pages: Sequence[RenderedPage], imprint: Imprint, words: Templates
) -> BookletText:
    """Return the text of one language, with its reading notes shortened."""
    label = words.t("reading-note-short")
    short = [replace(page, html=shorten_notes(page.html, label)) for page in pages]
    return booklet_text(short, imprint, words.language)


def _booklet_language(text: BookletText, words: Templates, imprint: Imprint) -> BookletLanguage:
    language = words.language
    prefix = _anchor_prefix(language)
    title = prefix_anchors(text.formal_title, prefix)
    imprint_html = words.render("booklet-imprint.html", formal_title=title, edition=imprint.edition)
    titles = tuple(chapter.title for chapter in text.chapters)
    return BookletLanguage(language, words, imprint_html, titles, prefix)


def _anchor_prefix(language: str) -> str:
    return "" if language == BINDING else f"{language}-"


def _facing_chapters(
    binding: BookletText, translation: BookletText, prefix: str
) -> list[FacingChapter]:
    return [
        FacingChapter(
            a.slug,
            a.number,
            (a.labelled, b.labelled),
            (a.title, b.title),
            parallel_blocks(a.html, b.html, prefix),
        )
        for a, b in zip(binding.chapters, translation.chapters, strict=True)
    ]
