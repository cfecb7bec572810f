"""Convert HTML of the built site to print HTML: replace what only works on a screen."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner
from esafety.documents.common.print_job import SITE, PrintJob
from esafety.documents.common.print_transforms import TRANSFORMS
from esafety.documents.common.rendered_site import RenderedPage
from esafety.school.school import School, is_reserved
from esafety.text.languages import LANGUAGES, language_root


def to_print_html(article: HtmlElement, address: str, page: Path) -> str:
    """Return an article as HTML for print; the article is changed.

    `address` is the page's public address, against which links become full addresses;
    `page` is its file in the built site, against which pictures are found.
    """
    prepare(article, address)
    _resolve_pictures(article, lambda picture: urljoin(page.as_uri(), picture))
    return inner(article)


def print_tree(page: RenderedPage, address: str) -> HtmlElement:
    """Return a page's tree made ready for paper.

    Its links are full addresses, resolved against `address`; its pictures are named by their
    place in the built site.
    """
    body = page.tree()
    prepare(body, address)
    _resolve_pictures(body, lambda picture: _place_in_site(page.url, picture))
    return body


def keep_clauses(job: PrintJob, school: School, edition: str) -> PrintJob:
    """Return a print job whose links to the policy lead into the edition it is printed from.

    An anchor is an ordinal: in the next edition another clause may stand behind it, or none.
    """
    roots = "|".join(re.escape(language_root(language)) for language in LANGUAGES)
    pages = re.compile(f'(?<=="){re.escape(school.latest)}(?=(?:{roots})policy/)')
    return replace(job, html=pages.sub(school.kept(edition), job.html))


def use_permanent_links(fragment: str, school: School, edition: str) -> str:
    """Return HTML whose links to an edition's documents lead where they stay.

    `/latest/` will hold the next edition's documents.
    """
    return fragment.replace(f'"{school.latest}downloads/', f'"{school.kept(edition)}downloads/')


def prepare(body: HtmlElement, address: str) -> None:
    """Undo in a tree what only a screen can do, and make links that leave it full addresses.

    While the site has no public address, a link into it leads nowhere: only its text stays.
    """
    for transform in TRANSFORMS:
        transform(body)
    _make_links_absolute(body, address)


def _resolve_pictures(body: HtmlElement, resolve: Callable[[str], str]) -> None:
    for picture in body.iter("img"):
        if not picture.get("src", "").startswith("data:"):
            picture.set("src", resolve(picture.get("src", "")))


def _place_in_site(url: str, picture: str) -> str:
    """Return a picture's place; `url` is the page's address from the site's root."""
    return SITE + urlsplit(urljoin(f"file:///{url}", picture)).path


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
