"""Compose the PDF of one page of the site."""

from copy import deepcopy
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from lxml import html
from pydantic import TypeAdapter

from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.html_fragment import has_class, inner
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_html import permanent, to_print_html
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import PagePdfRequest
from esafety.documents.common.term_marks import without_term_marks
from esafety.school.download_paths import is_sealed_document
from esafety.storage.cache.results import cached_by_program
from esafety.text.languages import isolated
from esafety.text.templates import Templates

_FOR_PRINT: Final = TypeAdapter(tuple[str, str, str, str])


def page_job(
    request: PagePdfRequest,
    site: Path,
    templates: Templates,
    imprint: Imprint,
    made: datetime,
) -> PrintJob:
    """Return the print job that a page requests, from its file in the built site.

    A draft is stamped. Every address in it is permanent: it stays valid when other editions
    have followed.
    """
    content, address = (site / request.page).read_bytes(), _permanent_url(request, imprint)
    parts = ("a page for print", sha256(content).hexdigest(), address, request.page)
    title, language, source, text = cached_by_program(
        _FOR_PRINT, parts, lambda: _for_print(content, address, request.page)
    )
    job = compose(
        EDITION_TYPES["page"],
        templates,
        title=title,
        source=source,
        path=request.pdf,
        address=_at_foot(imprint.school.printed(address), templates),
        text=text,
        page_language=language or request.language,
        edition=imprint.edition,
        school=imprint.school,
        made=made,
    )
    return permanent(job, imprint.school, imprint.edition.name)


def _for_print(content: bytes, address: str, page: str) -> tuple[str, str, str, str]:
    """Return the title of a page, the language of its article, its words, its HTML for print."""
    document = html.document_fromstring(content, html.HTMLParser(encoding="utf-8"))
    article = without_term_marks(document.find(".//article"))
    source = inner(_without_unprinted(article))
    text = to_print_html(article, address, page)
    return document.findtext(".//title") or "", article.get("lang", ""), source, text


def _without_unprinted(article: html.HtmlElement) -> html.HtmlElement:
    """Return a copy without what is only for a screen: other words there print nothing anew."""
    printed = deepcopy(article)
    for element in printed.xpath(f".//*[{has_class('no-print')}]"):
        element.drop_tree()
    return printed


def _at_foot(address: str | None, templates: Templates) -> str:
    """Return the words at the foot: an address from the left, or a sentence in the page's way."""
    said = address and isolated(address, templates.language)
    return str(said or templates.t("address-undecided"))


def _permanent_url(request: PagePdfRequest, imprint: Imprint) -> str:
    """Return a page's address; that of an approved chapter in the edition where it stays."""
    school, edition = imprint.school, imprint.edition
    address = urljoin(school.latest, request.page.removesuffix("index.html"))
    if edition.is_draft or not is_sealed_document(request.pdf, edition.name):
        return address
    return address.replace(school.latest, school.edition_url(edition.name), 1)
