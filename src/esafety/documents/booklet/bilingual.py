"""The bilingual booklet: the binding language on left pages, the other one facing it.

The reading file holds openings: pages as wide as two, on which a clause and its translation
are one row of a table and so stay level wherever a page ends, and are read out one after the
other. The file to print is the same openings cut at the fold. Two columns of pages set
apart from each other could not be kept level, and a reader on a screen sees both at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from esafety.documents.booklet.compose import BookletText, booklet_text, copy_address, print_file
from esafety.documents.booklet.notes_appendix import shorten_notes
from esafety.documents.booklet.parallel_text import Pair, facing, renamed
from esafety.documents.common.compose import compose
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.rendered_site import RenderedPage
from esafety.school.download_paths import download_path
from esafety.school.print_settings import Printing
from esafety.text.languages import BINDING, LANGUAGES
from esafety.text.templates import Templates

BILINGUAL: Final = "booklet-bilingual"


@dataclass(frozen=True, slots=True)
class BookletLanguage:
    """One language of the booklet: its words, what stands inside the cover, its contents.

    `prefix` stands before its anchors; the binding language has none.
    """

    language: str
    words: Templates
    imprint: str
    titles: tuple[str, ...]
    prefix: str


@dataclass(frozen=True, slots=True)
class FacingChapter:
    """A chapter in both languages, block by block.

    `labelled` tells of each language whether the number stands above the heading.
    """

    slug: str
    number: int | None
    labelled: tuple[bool, ...]
    titles: tuple[str, ...]
    pairs: tuple[Pair, ...]


def bilingual_job(
    pages: Mapping[str, Sequence[RenderedPage]],
    imprint: Imprint,
    templates: Mapping[str, Templates],
    made: datetime,
    printing: Printing,
) -> PrintJob:
    """Make the bilingual booklet; `pages` are the edition's chapters in each language."""
    edition, school = imprint.edition, imprint.school
    texts = [_short(pages[lang], imprint, templates[lang]) for lang in LANGUAGES]
    address, ours = copy_address(school, edition), templates[BINDING]
    return compose(
        BILINGUAL,
        ours,
        title=ours.t("booklet-title"),
        source="".join(text.source for text in texts),
        path=download_path(edition.name, BILINGUAL, BINDING),
        made=made,
        finishes=(print_file(BILINGUAL, edition.name, ours, printing),),
        school=school,
        edition=edition,
        halves=[
            _half(text, templates[language], imprint)
            for text, language in zip(texts, LANGUAGES, strict=True)
        ],
        chapters=_facing(*texts),
        sign=ours.render("sign-here.html"),
        address=address,
        qr=qr_code(address),
    )


def _short(pages: Sequence[RenderedPage], imprint: Imprint, words: Templates) -> BookletText:
    """Return a half's manuscript, with its reading notes as short as they can be."""
    label = words.t("reading-note-short")
    short = [replace(page, html=shorten_notes(page.html, label)) for page in pages]
    return booklet_text(short, imprint, words.language)


def _half(text: BookletText, words: Templates, imprint: Imprint) -> BookletLanguage:
    language = words.language
    prefix = _prefix(language)
    title = renamed(text.formal_title, prefix)
    said = words.render("booklet-imprint.html", formal_title=title, edition=imprint.edition)
    titles = tuple(chapter.title for chapter in text.chapters)
    return BookletLanguage(language, words, said, titles, prefix)


def _prefix(language: str) -> str:
    return "" if language == BINDING else f"{language}-"


def _facing(ours: BookletText, theirs: BookletText) -> list[FacingChapter]:
    other = LANGUAGES[-1]
    return [
        FacingChapter(
            a.slug,
            a.number,
            (a.labelled, b.labelled),
            (a.title, b.title),
            facing(a.html, b.html, _prefix(other)),
        )
        for a, b in zip(ours.chapters, theirs.chapters, strict=True)
    ]
