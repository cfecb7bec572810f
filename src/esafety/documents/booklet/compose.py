"""Compose the booklet: the policy as an A5 document in all its forms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urljoin

from esafety.documents.booklet.notes_appendix import NO_NOTES, Appendix, appendix_of, lift_notes
from esafety.documents.common.compose import compose
from esafety.documents.common.document_dates import noon_of
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.html_fragment import inner, lower_headings
from esafety.documents.common.imprint import Imprint, copy_address
from esafety.documents.common.paper.bleed import BLEED
from esafety.documents.common.print_html import print_tree
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.rendered_site import RenderedPage
from esafety.formats.edition_paths import OVERVIEW
from esafety.policy.editions import Edition
from esafety.school.download_paths import download_path
from esafety.school.print_settings import Printing
from esafety.text.languages import language_root
from esafety.text.templates import Templates

READING: Final = "booklet"
SHOP: Final = "booklet-shop"
_KINDS: Final = (READING, "booklet-large")


@dataclass(frozen=True, slots=True)
class BookletChapter:
    """A chapter in the booklet.

    It is `labelled` where its number stands above its heading, which does not say it.
    """

    slug: str
    title: str
    number: int | None
    html: str
    labelled: bool


@dataclass(frozen=True, slots=True)
class BookletText:
    """The text of a booklet in one language: full title, chapters, all its source.

    `appendix` holds the reading notes to print behind the text.
    """

    formal_title: str
    chapters: tuple[BookletChapter, ...]
    source: str
    appendix: Appendix = NO_NOTES


def booklet_jobs(
    pages: Sequence[RenderedPage],
    imprint: Imprint,
    templates: Templates,
    made: datetime,
    printing: Printing,
) -> list[PrintJob]:
    """Return the booklets of an edition in one language: to read, and in large print.

    `pages` are the edition's chapters in that language, its overview among them, which
    carries the document's full title; `made` is the date written into the documents. The
    files to print at the office, with the options of `printing`, and for a print shop are
    derived from the reading one.
    """
    text = booklet_text(pages, imprint, templates.language)
    text = _with_notes_appendix(text, templates)
    jobs = {kind: _booklet_job(kind, text, imprint, templates, made) for kind in _KINDS}
    to_print = print_file(READING, imprint.edition.name, templates, printing)
    for_shop = _shop_file(imprint.edition.name, templates)
    jobs[READING] = replace(jobs[READING], derived_files=(to_print, for_shop))
    return list(jobs.values())


def print_file(kind: str, edition: str, templates: Templates, printing: Printing) -> DerivedFile:
    """Return the derived file of a booklet that is printed at the office."""
    variant, language = f"{kind}-print", templates.language
    variant_option = {"variant": templates.words[f"variant-{variant}"]}
    return DerivedFile(
        "imposed", download_path(edition, variant, language), printing.options | variant_option
    )


def _shop_file(edition: str, templates: Templates) -> DerivedFile:
    """Return the derived file for a print shop: whole sheets, with bleed and crop marks."""
    path, variant = download_path(edition, SHOP, templates.language), templates.t(f"variant-{SHOP}")
    return DerivedFile("print-shop", path, {"bleed": BLEED, "whole_sheets": 1, "variant": variant})


def booklet_text(pages: Sequence[RenderedPage], imprint: Imprint, language: str) -> BookletText:
    """Return the text of a booklet; its links are full permanent addresses."""
    ordered = sorted(pages, key=lambda page: page.source)
    overview = next(page for page in ordered if page.slug == OVERVIEW)
    chapters = [page for page in ordered if page.slug != OVERVIEW]
    home = imprint.school.edition_url(imprint.edition.name)
    return BookletText(
        inner(print_tree(overview, urljoin(home, language_root(language)))),
        tuple(_chapter(page, home) for page in chapters),
        "".join(page.html for page in (overview, *chapters)),
    )


def _with_notes_appendix(text: BookletText, templates: Templates) -> BookletText:
    """Return a text whose chapters only link to the reading notes."""
    see = templates.t("reading-note-see"), templates.t("reading-notes")
    chapters = ((chapter.title, chapter.html) for chapter in text.chapters)
    htmls, appendix = appendix_of(chapters, *see)
    pointing = zip(text.chapters, htmls, strict=True)
    lifted = tuple(replace(chapter, html=html) for chapter, html in pointing)
    source = lift_notes(text.source, *see)[0] + appendix.words
    return BookletText(text.formal_title, lifted, source, appendix)


def document_date(edition: Edition, otherwise: datetime) -> datetime:
    """Return the date of an edition's documents: noon UTC of the day it was approved.

    A draft has no such day; its documents carry `otherwise`.
    """
    approval = edition.approval
    return noon_of(approval.on) if approval else otherwise


def _booklet_job(
    kind: str,
    text: BookletText,
    imprint: Imprint,
    templates: Templates,
    made: datetime,
) -> PrintJob:
    address = copy_address(imprint.school, imprint.edition)
    return compose(
        EDITION_TYPES[kind],
        templates,
        title=imprint.edition.title[templates.language],
        source=text.source,
        path=download_path(imprint.edition.name, kind, templates.language),
        made=made,
        variant="" if kind == READING else templates.t(f"variant-{kind}"),
        formal_title=text.formal_title,
        words=[templates],
        school=imprint.school,
        edition=imprint.edition,
        chapters=text.chapters,
        appendix=text.appendix,
        address=address,
        qr=qr_code(address),
    )


def _chapter(page: RenderedPage, site_url: str) -> BookletChapter:
    body = print_tree(page, urljoin(site_url, page.url))
    lower_headings(body)
    return BookletChapter(page.slug, page.title, page.number, inner(body), page.labelled)
