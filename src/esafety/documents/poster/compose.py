"""Compose the posters: one A3 sheet from each page of the series, and all in one file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Final

from esafety.documents.common.compose import compose
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.print_html import permanent
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.common.typesetting.font_metrics import BOLD, DISPLAY, REGULAR, font_metrics
from esafety.documents.poster.band import edition_line
from esafety.documents.poster.content import PosterContent, content_of
from esafety.documents.poster.files import FILES, SHEET, derived_files
from esafety.documents.poster.source import bundle_path, posters_of
from esafety.documents.poster.type_size import PosterFonts
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import below_docs
from esafety.storage.source_files import source_file
from esafety.text.templates import Templates

_STYLES: Final = ("styles/poster-colours.css", "print/poster.css")
POSTER: Final = DocumentType("poster", "poster.html", _STYLES, sides=ONE_SIDE)
BUNDLE: Final = DocumentType("bundle", "posters.html", _STYLES, sides=ONE_SIDE)


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
                posters.append(content_of(poster, page, content, texts, fonts))
                jobs.append(poster_job(posters[-1], content, texts, made))
        jobs += [_bundle(posters, content, texts, max(moments))] if posters else []
    return jobs


def poster_fonts(root: Path) -> PosterFonts:
    """Return the metrics of the posters' typefaces."""
    files = (source_file(root, f"assets/fonts/{name}") for name in (DISPLAY, REGULAR, BOLD))
    return PosterFonts(*(font_metrics(file) for file in files))


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
        path=FILES[SHEET].path(poster.name, content.edition.name, language),
        made=made,
        derived_files=derived_files(poster, poster_content.sizes, content.edition, templates),
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


def _source(posters: list[PosterContent], content: SchoolFacts, templates: Templates) -> str:
    """Return HTML with every word that must be in the PDF, the foot of each poster included."""
    school = content.school.name[templates.language]
    foot = f"<p>{escape(school)}</p><p>{escape(edition_line(content, templates))}</p>"
    fields = (
        f"{o.html}<p>{escape(o.address_lines)}</p><p>{escape(o.rests_on)}</p>{foot}"
        for o in posters
    )
    return "".join(fields)
