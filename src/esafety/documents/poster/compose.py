"""Compose the posters: a sheet from each page of the series in every size, and all in one file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Final

from esafety.documents.common.compose import compose
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.paper.poster_sizes import layout_size, scaled_sizes
from esafety.documents.common.print_html import permanent
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.common.typesetting.font_metrics import (
    ARABIC,
    ARABIC_BOLD,
    BOLD,
    DISPLAY,
    REGULAR,
    font_file,
    font_metrics,
    joined_metrics,
)
from esafety.documents.poster.band import edition_line
from esafety.documents.poster.content import PosterContent, content_of
from esafety.documents.poster.files import SHEET, derived_files, poster_files
from esafety.documents.poster.source import bundle_path, posters_of
from esafety.documents.poster.type_size import Leading, PosterFonts
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import below_docs
from esafety.text.languages import BINDING, KNOWN
from esafety.text.templates import Templates

_STYLES: Final = ("styles/poster-colours.css", "print/poster.css")
_RTL_STYLES: Final = ("print/rtl/poster.css",)
POSTER: Final = DocumentType(
    *("poster", "poster.html", _STYLES), sides=ONE_SIDE, rtl_styles=_RTL_STYLES
)
BUNDLE: Final = DocumentType("bundle", "posters.html", _STYLES, sides=ONE_SIDE)
# Marks of Arabic letters stand above and below the line: lines keep further apart.
_ARABIC_LEADING: Final = Leading(title=1.2, body=1.45, name=1.35)


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

    A language in which not everything is printed has those posters that are written in it, and
    no bundle. `root` is the project's folder, with the typefaces to measure. Each poster is
    dated by its own last change, a bundle by the latest of them.
    """
    sources = posters_of(content.sheets)
    jobs = []
    for language, texts in templates.items():
        pages = {p.source: p for p in rendered_site.pages if p.language == language}
        found = ((poster, pages.get(below_docs(poster.source))) for poster in sources)
        pairs = [(poster, page) for poster, page in found if page]
        moments = [days.of_page(page.source, language) for _, page in pairs]
        posters, fonts = [], poster_fonts(root, language)
        for (poster, page), made in zip(pairs, moments, strict=True):
            with working_on(in_language(poster.source, language)):
                leads_to = rendered_site.language_of(poster.target, language)
                posters.append(content_of(poster, page, content, texts, fonts, leads_to=leads_to))
                sheet = poster_job(posters[-1], content, texts, made)
                jobs += [sheet, *scaled_jobs(sheet, poster.name, content.edition.name)]
        if posters and KNOWN[language].printed:
            jobs.append(_bundle(posters, content, texts, max(moments)))
    return jobs


def poster_fonts(root: Path, language: str = BINDING) -> PosterFonts:
    """Return the metrics of the posters' typefaces in a language."""
    display, regular, bold, arabic, arabic_bold = (
        font_file(root, name) for name in (DISPLAY, REGULAR, BOLD, ARABIC, ARABIC_BOLD)
    )
    if KNOWN[language].typeface:
        pairs = ((arabic_bold, display), (arabic, regular), (arabic_bold, bold))
        title, text, strong = (joined_metrics(*pair) for pair in pairs)
        return PosterFonts(title, text, strong, _ARABIC_LEADING, font_metrics(bold))
    return PosterFonts(font_metrics(display), font_metrics(regular), font_metrics(bold))


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
        path=poster_files()[SHEET].path(poster.name, content.edition.name, language),
        made=made,
        derived_files=derived_files(poster, poster_content.sizes, content.edition, templates),
        one=poster_content,
        **_context(content),
    )
    params: dict[str, object] = {"title": title, "paper": layout_size().name}
    problem = Problem(in_language(poster.source, language), 1, "poster-overflow", params)
    kept = permanent(job, content.school, content.edition.name)
    return replace(kept, overflow_problem=problem, margins_checked=True)


def scaled_jobs(sheet: PrintJob, poster: str, edition: str) -> list[PrintJob]:
    """Return the print jobs of a poster in its other sizes: the same sheet, larger or smaller.

    Whether it fits is asked of the sheet alone, and pictures are made of it alone.
    """
    files = poster_files()
    return [
        replace(
            sheet,
            path=files[size.paper].path(poster, edition, sheet.language),
            scale=size.scale,
            derived_files=(),
            overflow_problem=None,
        )
        for size in scaled_sizes()
    ]


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


def _source(posters: list[PosterContent], content: SchoolFacts, templates: Templates) -> str:
    """Return HTML with every word that must be in the PDF, the foot of each poster included."""
    school = content.school.name[templates.language]
    foot = f"<p>{escape(school)}</p><p>{escape(edition_line(content, templates))}</p>"
    fields = (
        f"{o.html}<p>{escape(o.address_lines)}</p><p>{escape(o.rests_on)}</p>{foot}"
        for o in posters
    )
    return "".join(fields)
