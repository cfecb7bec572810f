"""The rendered site: the pages of one build, from which documents are made, as JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, is_labelled, lower_headings, parse
from esafety.markdown.page_templates import template_of
from esafety.text.languages import KNOWN, fallbacks


@dataclass(frozen=True)
class RenderedPage:
    """A page in one language: source, URL, title and content.

    `meta` is its front matter. Its HTML is parsed once, on first use; whoever changes a
    tree changes a copy of it.
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

    @property
    def template(self) -> str:
        """Return its template; empty if it names none."""
        return template_of(self.meta)

    def tree(self) -> HtmlElement:
        """Return the page's HTML as a tree of one's own, inside a `div`."""
        return deepcopy(self._tree)

    @cached_property
    def clauses(self) -> Mapping[str, HtmlElement]:
        """Return the clauses the page shows by their anchors, in order; only to be read."""
        return {clause.get("id", ""): clause for clause in self._tree.find_class("clause")}

    @cached_property
    def labelled(self) -> bool:
        """Tell whether its number stands above its heading, which does not say it."""
        return is_labelled(self._tree, self.number)

    @cached_property
    def demoted(self) -> str:
        """Return its HTML with every heading one lower, for all chapters under one title."""
        body = self.tree()
        lower_headings(body)
        return inner(body)

    @cached_property
    def _tree(self) -> HtmlElement:
        return parse(self.html)


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

    def printed(self, kind_of: Callable[[str], str]) -> "RenderedSite":
        """Return what of the site is printed in its language.

        `kind_of` returns the kind of sheet that a page is, from its template.
        """
        pages = (p for p in self.pages if KNOWN[p.language].prints(kind_of(p.template)))
        return replace(self, pages=tuple(pages))

    def language_of(self, source: str, language: str) -> str:
        """Return the language in which the readers of one find a page: itself or a fallback.

        `source` is the page's path below `docs`, with or without an anchor. Of a page that is in
        none of them nothing is known.
        """
        neutral = source.partition("#")[0]
        there = {page.language for page in self.pages if page.source == neutral}
        return next((code for code in fallbacks(language) if code in there), language)

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
