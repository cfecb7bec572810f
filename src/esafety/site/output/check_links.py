"""The built site's own links: every page, file and anchor a page points at must be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

_LINKS = "//a/@href|//link[@rel!='canonical']/@href|//img/@src|//source/@srcset|//script/@src"


# What a browser fetches by itself; a link that a reader follows may lead anywhere.
_FETCHED = (
    "//script/@src|//img/@src|//img/@srcset|//iframe/@src|//source/@src|//source/@srcset"
    "|//video/@src|//video/@poster|//audio/@src|//embed/@src|//object/@data|//input/@src"
    "|//link[contains(@rel, 'icon') or contains(@rel, 'style') or contains(@rel, 'load')]/@href"
)
_FOREIGN_STYLE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//[^)"'\s]+""")


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What a page of the built site offers and what it points at."""

    path: str
    anchors: frozenset[str]
    links: tuple[str, ...]


def broken_links(site: Path, site_url: str) -> list[str]:
    """Return a sentence for every link inside the site that leads nowhere."""
    pages = {p.path: p for p in _pages(site)}
    return [said for page in pages.values() for said in _broken(page, pages, site, site_url)]


def foreign_requests(site: Path, site_url: str) -> list[str]:
    """Return a sentence for everything a page or style sheet would fetch from another host."""
    said = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        tree = html.parse(str(path), html.HTMLParser(encoding="utf-8"))
        for asked in map(str, tree.xpath(_FETCHED)) if tree.getroot() is not None else ():
            address = urljoin(urljoin(site_url, name), asked)
            if not address.startswith((site_url, "data:")):
                said.append(f"{name}: {asked} would be fetched from another host")
    for path in sorted(site.rglob("*.css")):
        asked_for = _FOREIGN_STYLE.findall(path.read_text(encoding="utf-8"))
        name = path.relative_to(site).as_posix()
        said.extend(f"{name}: {asked} would be fetched from another host" for asked in asked_for)
    return said


def _pages(site: Path) -> Iterator[BuiltPage]:
    for path in sorted(site.rglob("*.html")):
        tree = html.parse(str(path), html.HTMLParser(encoding="utf-8"))
        if tree.getroot() is None:
            yield BuiltPage(path.relative_to(site).as_posix(), frozenset(), ())
            continue
        anchors = frozenset(tree.xpath("//@id"))
        links = tuple(dict.fromkeys(map(str, tree.xpath(_LINKS))))
        yield BuiltPage(path.relative_to(site).as_posix(), anchors, links)


def _broken(
    page: BuiltPage, pages: dict[str, BuiltPage], site: Path, site_url: str
) -> Iterator[str]:
    here = urljoin(site_url, page.path)
    for link in page.links:
        address, anchor = urldefrag(urljoin(here, link))
        if urlsplit(link).scheme == "data":
            continue
        if not address.startswith(site_url):
            if not (urlsplit(link).scheme or urlsplit(link).netloc):
                yield f"{page.path}: {link} leaves the site"
            continue
        path = unquote(address.removeprefix(site_url).partition("?")[0])
        target = f"{path}index.html" if path.endswith("/") or not path else path
        if not (site / target).is_file():
            yield f"{page.path}: {link} leads to {target}, which was not built"
        elif anchor and target in pages and anchor not in pages[target].anchors:
            yield f"{page.path}: {target} has no #{anchor}"
