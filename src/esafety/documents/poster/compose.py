"""Compose the posters: one A3 sheet from each page of the series, and all in one file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

from esafety.documents.common.compose import compose
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.print_html import permanent, print_tree
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.qr_code import POSTER_LEVEL, qr_code
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.poster.font_metrics import BOLD, DISPLAY, REGULAR, font_metrics
from esafety.documents.poster.source import ART, Poster, bundle_path, poster_path, posters_of
from esafety.documents.poster.type_size import (
    PosterFonts,
    PosterText,
    TypeSizes,
    poster_text,
    type_sizes,
)
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import below_docs
from esafety.text.languages import join_words, page_address
from esafety.text.messages import plural
from esafety.text.templates import Templates

_STYLES: Final = ("styles/poster-colours.css", "print/poster.css")
POSTER: Final = DocumentType("poster", "poster.html", _STYLES, sides=ONE_SIDE)
BUNDLE: Final = DocumentType("bundle", "posters.html", _STYLES, sides=ONE_SIDE)
# Pixels: for messengers, for the poster's page, for the contact sheet.
MESSENGER: Final = 1080
WEB: Final = 720
THUMB: Final = 360
BLEED: Final = 3.0
# The maximum letters of an address in one line under the QR code.
ADDRESS_LETTERS: Final = 40


@dataclass(frozen=True, slots=True)
class PosterContent:
    """The content of one poster: its text, its drawing, its QR code and address, its sizes.

    `html` is its rendered page.
    """

    poster: Poster
    html: str
    text: PosterText
    sizes: TypeSizes
    alt: str
    art: str
    address: str
    address_lines: str
    qr: str
    rests_on: str


def jobs_of(inputs: BuildInputs) -> list[PrintJob]:
    """Return the print jobs of every poster of a build, and of the bundles."""
    return poster_jobs(
        inputs.rendered_site, inputs.content, inputs.templates, inputs.root, inputs.days
    )


def poster_jobs(
    rendered_site: RenderedSite,
    content: SchoolFacts,
    templates: Mapping[str, Templates],
    root: Path,
    days: DocumentDates,
) -> list[PrintJob]:
    """Return the print jobs of every poster in every language, and of each language's bundle.

    `root` is the project's folder, with the typefaces to measure. Each poster is
    dated by its own last change, a bundle by the latest of them.
    """
    fonts = poster_fonts(root)
    sources = posters_of(content.sheets)
    moments = [days.of_page(below_docs(poster.source)) for poster in sources]
    jobs = []
    for language, texts in templates.items():
        pages = {p.source: p for p in rendered_site.pages if p.language == language}
        pairs = [(poster, pages[below_docs(poster.source)]) for poster in sources]
        posters = []
        for (poster, page), made in zip(pairs, moments, strict=True):
            with working_on(in_language(poster.source, language)):
                posters.append(_poster_content(poster, page, content, texts, fonts))
                jobs.append(poster_job(posters[-1], content, texts, made))
        jobs += [_bundle(posters, content, texts, max(moments))] if posters else []
    return jobs


def poster_fonts(root: Path) -> PosterFonts:
    """Return the metrics of the posters' typefaces."""
    fonts = root / "assets/fonts"
    return PosterFonts(
        font_metrics(fonts / DISPLAY), font_metrics(fonts / REGULAR), font_metrics(fonts / BOLD)
    )


def poster_job(
    poster_content: PosterContent, content: SchoolFacts, templates: Templates, made: datetime
) -> PrintJob:
    """Return the print job of one poster; a problem is reported if it does not fit."""
    language, poster = templates.language, poster_content.poster
    title = poster.titles[language]
    job = compose(
        POSTER,
        templates,
        title=title,
        source=_source([poster_content], content, templates),
        path=poster_path(content.edition.name, poster.name, language),
        made=made,
        derived_files=_derived_files(poster_content, content, templates),
        one=poster_content,
        **_context(content),
    )
    problem = Problem(in_language(poster.source, language), 1, "poster-overflow", {"title": title})
    kept = permanent(job, content.school, content.edition.name)
    return replace(kept, overflow_problem=problem, margins_checked=True)


def _bundle(
    posters: list[PosterContent], content: SchoolFacts, templates: Templates, made: datetime
) -> PrintJob:
    job = compose(
        BUNDLE,
        templates,
        title=templates.t("posters-bundle"),
        source=_source(posters, content, templates),
        path=bundle_path(content.edition.name, templates.language),
        made=made,
        posters=posters,
        **_context(content),
    )
    return permanent(job, content.school, content.edition.name)


def _context(content: SchoolFacts) -> dict[str, Any]:
    return {"school": content.school, "edition": content.edition}


def _poster_content(
    poster: Poster,
    page: RenderedPage,
    content: SchoolFacts,
    templates: Templates,
    fonts: PosterFonts,
) -> PosterContent:
    language = templates.language
    text = poster_text(print_tree(page, urljoin(content.school.latest, page.url)))
    address = content.school.printed(
        urljoin(content.school.latest, page_address(poster.target, language))
    )
    address_lines = _break_address(address) or templates.t("address-undecided")
    numbers = [content.clauses[anchor].number for anchor in poster.clauses]
    return PosterContent(
        *(poster, page.html, text, type_sizes(text, fonts), poster.alts[language]),
        *(f"{ART}/{poster.art}.svg", address, address_lines),
        qr=qr_code(address, POSTER_LEVEL),
        rests_on=rests_on(numbers, templates),
    )


def _break_address(address: str) -> str:
    """Return an address without its scheme, in lines that end after a slash."""
    lines = [""]
    for part in re.findall(r"[^/]+/?", address.partition("://")[2].rstrip("/")):
        if lines[-1] and len(lines[-1] + part) > ADDRESS_LETTERS:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def rests_on(numbers: list[str], templates: Templates) -> str:
    """Return a sentence about the clauses a poster rests on; empty where it rests on none."""
    if not numbers:
        return ""
    language = templates.language
    sentence = plural(templates.words, "poster-rests-on", len(numbers), language)
    return sentence.format(numbers=join_words(numbers, language))


def _source(posters: list[PosterContent], content: SchoolFacts, templates: Templates) -> str:
    """Return HTML with every word that must be in the PDF, the foot of each poster included."""
    school, edition = content.school.name[templates.language], content.edition
    edition_line = templates.t("edition", name=edition.name)
    if edition.code:
        edition_line += f" · {templates.t('code', code=edition.code)}"
    line = f"{edition_line} · {templates.t('poster-licence')}"
    foot = f"<p>{escape(school)}</p><p>{escape(line)}</p>"
    fields = (
        f"{o.html}<p>{escape(o.address_lines)}</p><p>{escape(o.rests_on)}</p>{foot}"
        for o in posters
    )
    return "".join(fields)


def _derived_files(
    poster_content: PosterContent, content: SchoolFacts, templates: Templates
) -> tuple[DerivedFile, ...]:
    name, language, edition = poster_content.poster.name, templates.language, content.edition.name
    stamp = f"{templates.t('draft-stamp')} · " if content.edition.is_draft else ""
    title = stamp + templates.t("poster-shop-title", title=poster_content.poster.titles[language])

    def path(ending: str, suffix: str) -> str:
        return poster_path(edition, f"{name}{ending}", language, suffix)

    return (
        DerivedFile("trimmed", path("-shop", "pdf"), {"bleed": BLEED, "title": title}),
        DerivedFile("picture", path("", "png"), {"width": MESSENGER}),
        DerivedFile("picture", path("", "webp"), {"width": WEB}),
        DerivedFile("picture", path("-small", "webp"), {"width": THUMB}),
        DerivedFile("card", path("-card", "png"), _card_layout(poster_content.sizes)),
    )


def _card_layout(sizes: TypeSizes) -> dict[str, float | str]:
    """Return the width and height of the title and the height of the drawing, in millimetres."""
    return {"wide": sizes.title_width, "title": sizes.title_height, "art": sizes.art}
