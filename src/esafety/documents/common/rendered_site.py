"""The rendered site: the pages of one build, from which documents are made, as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page in one language: source, URL, title and content.

    `meta` is its front matter.
    """

    source: str
    language: str
    url: str
    title: str
    slug: str
    chapter: bool
    number: int | None
    html: str
    meta: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PagePdfRequest:
    """A request of a page for its PDF: paths of its HTML and of the PDF, from the site's root."""

    language: str
    page: str
    pdf: str


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """All pages of one build and the PDFs they request."""

    pages: tuple[RenderedPage, ...]
    page_pdfs: tuple[PagePdfRequest, ...]

    def chapters(self, language: str) -> list[RenderedPage]:
        """Return the chapters of the edition in one language, in order."""
        return [p for p in self.pages if p.chapter and p.language == language]

    def source_of(self, request: PagePdfRequest) -> str:
        """Return the source of the page that requests a PDF, or an empty string if it has none."""
        address = request.page.removesuffix("index.html")
        return next((page.source for page in self.pages if page.url == address), "")


def dump_rendered_site(pages: Iterable[RenderedPage], page_pdfs: Iterable[PagePdfRequest]) -> str:
    """Return a rendered site as JSON."""
    content = {"pages": [asdict(p) for p in pages], "page_pdfs": [asdict(p) for p in page_pdfs]}
    return json.dumps(content, ensure_ascii=False, indent=1)


def load_rendered_site(text: str) -> RenderedSite:
    """Read a rendered site from JSON."""
    content: dict[str, list[dict[str, Any]]] = json.loads(text)
    return RenderedSite(
        tuple(RenderedPage(**page) for page in content["pages"]),
        tuple(PagePdfRequest(**pdf) for pdf in content["page_pdfs"]),
    )
