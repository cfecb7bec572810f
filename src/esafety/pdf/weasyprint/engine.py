"""Render a print job to a tagged PDF: the only module that calls WeasyPrint."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pydyf
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from esafety.documents.common.origins import Origins, origins_of
from esafety.documents.common.print_job import SITE, PrintJob
from esafety.pdf.checks.missing_glyphs import families, glyphs_from_other_fonts
from esafety.pdf.checks.overflow import overflowing
from esafety.pdf.unpacked_typefaces import PACKED, unpacked
from esafety.pdf.weasyprint.artifacts import prepare
from esafety.pdf.weasyprint.complaints import complaints_of
from esafety.pdf.weasyprint.conformance import VARIANT, claim_conformance
from esafety.pdf.weasyprint.form_fields import with_form_fields
from esafety.pdf.weasyprint.last_page import (
    is_spread_torn,
    on_a_spread,
    saves_by_tightening,
    tightened,
)
from esafety.pdf.weasyprint.line_cache import forget_lines
from esafety.pdf.weasyprint.patches import patched
from esafety.pdf.weasyprint.wide_tables import fitted
from esafety.processes.environment import environment
from esafety.storage.source_files import design_text, source_file
from esafety.text.languages import KNOWN
from esafety.text.no_break import unbroken

# The typeface of what is typed into a form.
TYPED: Final = "atkinson-next/atkinson-next-400.woff2"


@dataclass(frozen=True, slots=True)
class Rendering:
    """What the renderer made of a job: the PDF, its pages, what it complained of."""

    pdf: bytes
    pages: int
    complaints: tuple[str, ...]


def render(job: PrintJob, root: Path, site: Path) -> Rendering:
    """Turn a job into a tagged PDF.

    `root` is the project's folder, where style sheets, fonts and art lie; `site` is the
    built one, where a page's pictures lie. Nothing is fetched from a network. Same job,
    same bytes (reproducible-builds.org, SOURCE_DATE_EPOCH).
    """
    epoch = {"SOURCE_DATE_EPOCH": str(int(job.made.timestamp()))}
    with patched(), environment(epoch):
        return _render(job, root, site)


def _render(job: PrintJob, root: Path, site: Path) -> Rendering:
    forms = job.type.filled_in
    origins = origins_of(job, root)
    with complaints_of(origins) as complaints:
        document, too_wide = _lay_out(job, root, site, origins)
        complaints.extend(too_wide)
        complaints.extend(overflowing(page._page_box for page in document.pages))  # noqa: SLF001
        prepare(document)
        claim_conformance(document.metadata)
        pdf: bytes = document.write_pdf(
            zoom=job.scale,
            pdf_variant=VARIANT,
            pdf_forms=forms,
            finisher=_finisher(job),
        )
        own = families(root, job.styles)
        complaints.extend(
            glyphs_from_other_fonts(document.fonts.values(), own, origins, job.styles)
        )
    if forms:
        pdf = with_form_fields(pdf, source_file(root, f"assets/fonts/{TYPED}"))
    # What is laid out twice is complained of twice.
    return Rendering(pdf, len(document.pages), tuple(dict.fromkeys(complaints)))


def _lay_out(job: PrintJob, root: Path, site: Path, origins: Origins) -> tuple[Document, list[str]]:
    """Return a job's pages, and a complaint for each table that is too wide for them.

    A kind that may be set tighter is, where that saves the last page.
    """
    fonts, styles = _fonts(), [_style(root, name) for name in job.styles]

    def lay_out(html: str) -> Document:
        fetcher = _Fetcher(root, site)
        source = HTML(string=html, base_url=root.as_uri() + "/", url_fetcher=fetcher)
        forms = job.type.filled_in
        return source.render(stylesheets=styles, font_config=fonts, pdf_forms=forms)

    sideways, from_the_right = job.type.sideways, KNOWN[job.language].direction == "rtl"
    unbroken_html = unbroken(job.html, from_the_right=from_the_right)
    document, html, too_wide = fitted(unbroken_html, lay_out, origins, sideways=sideways)
    document, html = _tightest(job.type.tighten_when, document, html, lay_out)
    return (lay_out(on_a_spread(html)) if is_spread_torn(document.pages) else document), too_wide


def _tightest(
    condition: str, document: Document, html: str, lay_out: Callable[[str], Document]
) -> tuple[Document, str]:
    """Return the first layout that saves what is to be saved, else the one of fewest pages."""
    if not saves_by_tightening(condition, document.pages):
        return document, html
    best = document, html
    for tighter in tightened(condition, html, document.pages):
        tried = lay_out(tighter)
        if len(tried.pages) < len(best[0].pages):
            best = tried, tighter
            if not saves_by_tightening(condition, tried.pages):
                break
    return best


def pango_version() -> int:
    """Return the version of the library that sets lines: 15600 is 1.56."""
    return int(pango.pango_version())


def _finisher(job: PrintJob) -> Callable[[Any, pydyf.PDF], None]:
    """Return what completes a PDF: pages without their bleed, what viewers and printers are told.

    Of two pages side by side the first one lies right where a language is written from the right
    (ISO 32000-1, table 150, `Direction`).
    """
    kind, from_the_right = job.type, KNOWN[job.language].direction == "rtl"

    def finisher(_document: Any, pdf: pydyf.PDF) -> None:
        _crop_to_trim(pdf)
        settings = {
            "Duplex": kind.sides,
            "PrintScaling": "None" if kind.actual_size else "",
            "Direction": "R2L" if from_the_right else "",
        }
        preferences = {name: f"/{value}" for name, value in settings.items() if value}
        if preferences:
            pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary()).update(preferences)

    return finisher


def _crop_to_trim(pdf: pydyf.PDF) -> None:
    """Show of each page what stays after the cut; what is drawn beyond is there for the knife.

    Boxes: ISO 32000-1, 14.11.2.
    """
    for page in pdf.objects:
        if isinstance(page, pydyf.Dictionary) and "TrimBox" in page:
            page["MediaBox"] = page["BleedBox"] = page["TrimBox"]


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _style(root: Path, name: str) -> CSS:
    """Read a style sheet once for all jobs of a worker, whatever their kinds share."""
    forget_lines()
    text = design_text(source_file(root, f"assets/{name}"))
    # What it leads to is looked for from its place in the school's folder, wherever it lies.
    address, fetcher = (root / "assets" / name).as_uri(), _Fetcher(root, root)
    return CSS(string=text, base_url=address, font_config=_fonts(), url_fetcher=fetcher)


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Stays on this machine, and finds what lies in the built site, and in the kit."""

    def __init__(self, root: Path, site: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self._root, self._site = root, site.as_uri()

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return what lies at an address."""
        own = self._site + url.removeprefix(SITE) if url.startswith(SITE) else self._lying(url)
        found = super().fetch(own, headers)
        if not own.endswith(PACKED):
            return found
        with closing(found):
            return URLFetcherResponse(own, unpacked(found.read()))

    def _lying(self, url: str) -> str:
        """Return the address at which a source file lies."""
        ours = f"{self._root.as_uri()}/"
        if not url.startswith(ours):
            return url
        return source_file(self._root, unquote(url.removeprefix(ours))).as_uri()
