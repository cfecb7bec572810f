"""Convert HTML of the built site to print HTML: replace what only works on a screen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner
from esafety.documents.common.print_job import SITE, PrintJob
from esafety.documents.common.print_transforms import TRANSFORMS
from esafety.documents.common.rendered_site import RenderedPage
from esafety.school.school import School, is_reserved
from esafety.text.languages import KNOWN, language_root

# Folders of the site, which every edition keeps for itself.
DOWNLOADS: Final = "downloads/"
_POLICY: Final = tuple(f"{language_root(language)}policy/" for language in KNOWN)


def to_print_html(article: HtmlElement, address: str, page: str) -> str:
    """Return an article as HTML for print; the article is changed.

    `address` is the page's public address, against which links become full addresses;
    `page` is the path of its file in the built site, against which pictures are found.
    """
    prepare(article, address)
    _name_pictures(article, page)
    return inner(article)


def print_tree(page: RenderedPage, address: str) -> HtmlElement:
    """Return a page's tree prepared for print.

    Its links are full addresses, resolved against `address`; its pictures are named by their
    place in the built site.
    """
    body = page.tree()
    prepare(body, address)
    _name_pictures(body, page.url)
    return body


def use_permanent_links(
    html: str, school: School, edition: str, folders: Sequence[str] = (DOWNLOADS,)
) -> str:
    """Return HTML whose links below some folders of the site lead into an edition, and stay there.

    `/latest/` will hold the next edition's documents.
    """
    for folder in folders:
        html = html.replace(f'"{school.latest}{folder}', f'"{school.edition_url(edition)}{folder}')
    return html


def permanent(job: PrintJob, school: School, edition: str) -> PrintJob:
    """Return a print job whose links to documents and to the policy lead into its own edition.

    An anchor is an ordinal: in the next edition another clause may stand behind it, or none.
    """
    html = use_permanent_links(job.html, school, edition, (DOWNLOADS, *_POLICY))
    return replace(job, html=html)


def prepare(body: HtmlElement, address: str) -> None:
    """Replace what only works on a screen, and make links that leave the tree full addresses.

    While the site has no public address, a link into it leads nowhere: only its text stays.
    """
    for transform in TRANSFORMS:
        transform(body)
    _make_links_absolute(body, address)


def _name_pictures(body: HtmlElement, page: str) -> None:
    """Name each picture of the site by its place there; `page` is the page's own.

    One with a host or a scheme is none of the site's, and keeps its address.
    """
    for picture in body.iter("img"):
        address = picture.get("src", "")
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            picture.set("src", SITE + urlsplit(urljoin(f"file:///{page}", address)).path)


def _make_links_absolute(body: HtmlElement, address: str) -> None:
    here = {element.get("id") for element in body.iter() if element.get("id")}
    for link in list(body.iter("a")):
        if "href" not in link.attrib:
            continue
        target = link.get("href", "")
        if target.startswith("#") and target[1:] in here:
            continue
        if not urlsplit(target).scheme:
            link.set("href", urljoin(address, target))
            if is_reserved(address):
                _unlink(link)


def _unlink(link: HtmlElement) -> None:
    """Make a link plain text; its text stays."""
    link.tag = "span"
    for name in ("href", "hreflang", "type", "download", "rel"):
        link.attrib.pop(name, None)
