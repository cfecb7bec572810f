"""The built site's own links: every page, file and anchor a page points at must be there."""

import posixpath
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html
from pydantic import TypeAdapter

from esafety.problems.current_file import working_on
from esafety.school.school import is_reserved
from esafety.storage.cache.results import cached_by_program
from esafety.storage.files_below import entries_below, files_below

_OFFERED: Final = TypeAdapter(tuple[tuple[str, ...], tuple[str, ...]])
_LINKS: Final = (
    "//a/@href|//link[@rel!='canonical']/@href|//img/@src|//source/@srcset|//script/@src"
)
_BLANKS_AROUND: Final = "".join(map(chr, range(0x21)))
_NOT_READ: Final = dict.fromkeys(map(ord, "\t\n\r"))


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What a page of the built site offers, and what it points at."""

    path: str
    anchors: frozenset[str]
    links: tuple[str, ...]


def built_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Read every page of a built site, each once."""
    pages = []
    for name, path in files_below(site, ".html").items():
        with working_on(f"site/{name}"):
            pages.append(_page(name, path))
    return tuple(pages)


def broken_links(
    pages: Iterable[BuiltPage], site: Path, site_url: str, *, paper: bool = True
) -> list[str]:
    """Return a sentence for every link inside the site that leads nowhere.

    Without `paper`, what is printed is not there, and a link to it is none of them.
    """
    by_path = {page.path: page for page in pages}
    files = frozenset(path for path, _ in entries_below(site))
    return [
        f"{page.path}: {problem}"
        for page in by_path.values()
        for target, problem in _broken(page, by_path, files, site_url)
        if paper or not _is_printed(target)
    ]


def _is_printed(target: str) -> bool:
    return target.startswith("downloads/") or target.endswith(".pdf")


def _page(name: str, path: Path) -> BuiltPage:
    content = path.read_bytes()
    parts = ("links of a built page", sha256(content).hexdigest())
    anchors, links = cached_by_program(_OFFERED, parts, lambda: _offered(content))
    return BuiltPage(name, frozenset(anchors), links)


def _offered(content: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the anchors of a page and its links, each once."""
    tree = html.parse(BytesIO(content), etree.HTMLParser(encoding="utf-8"))
    if tree.getroot() is None:
        return (), ()
    links = tuple(dict.fromkeys(map(str, tree.xpath(_LINKS))))
    return tuple(dict.fromkeys(map(str, tree.xpath("//@id")))), links


def _broken(
    page: BuiltPage, pages: Mapping[str, BuiltPage], files: Container[str], site_url: str
) -> Iterator[tuple[str, str]]:
    """Yield the target of each broken link, and what is wrong with it."""
    here = urljoin(site_url, page.path)
    # Without an address the page of lost addresses takes the root of the host for the site's.
    at_root = is_reserved(site_url) and PurePosixPath(page.path).name == "404.html"
    target_of = lru_cache(maxsize=None)(partial(_target, here, site_url, at_root=at_root))
    for link in page.links:
        address, _, anchor = _as_browsers_read(link).partition("#")
        target = target_of(address)
        if target is None:
            if not (urlsplit(link).scheme or urlsplit(link).netloc):
                yield "", f"{link} leaves the site"
        elif target not in files:
            yield target, f"{link} leads to {target}, which was not built"
        elif target in pages and not _has_place(pages[target], anchor):
            yield target, f"{target} has no #{anchor}"


def _as_browsers_read(link: str) -> str:
    """Return a link without the blanks that browsers leave out (URL Standard, 4.4)."""
    return link.strip(_BLANKS_AROUND).translate(_NOT_READ)


def _has_place(page: BuiltPage, anchor: str) -> bool:
    """Tell whether a page has the place of an anchor, as written or decoded (HTML, 7.4.6.4)."""
    return not anchor or not page.anchors.isdisjoint((anchor, unquote(anchor)))


def _target(here: str, site_url: str, address: str, *, at_root: bool) -> str | None:
    """Return the file of the site that an address leads to, without its anchor; None elsewhere."""
    written = f"{site_url}{address[1:]}" if at_root and address[:1] == "/" else address
    up = ""
    while written.startswith("../") and here.count("/") > site_url.count("/"):
        here, written, up = f"{here.rsplit('/', 2)[0]}/", written.removeprefix("../"), "./"
    # What follows stays a path, though it looks like an address: `..//a`, `../tel:1`.
    return _led_to(here, site_url, up + written)


# Seen from the root of the site, the menus of all pages have the same links.
@lru_cache(maxsize=65_536)
def _led_to(here: str, site_url: str, address: str) -> str | None:
    leads_to = urljoin(here, address)
    if not leads_to.startswith(site_url):
        return None
    return _file_at(unquote(leads_to.removeprefix(site_url).partition("?")[0]))


def _file_at(path: str) -> str:
    """Return the file at a path; `.` and `..` lead on, written out or encoded."""
    is_folder = path.rpartition("/")[2] in ("", ".", "..")
    return posixpath.normpath(f"./{path}/index.html" if is_folder else f"./{path}")
