"""The built site's own links: every page, file and anchor a page points at must be there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from pydantic import TypeAdapter

from esafety.problems.current_file import working_on
from esafety.school.school import is_reserved
from esafety.storage.cache.results import cached_by_program

_OFFERED: Final = TypeAdapter(tuple[tuple[str, ...], tuple[str, ...]])
_LINKS: Final = (
    "//a/@href|//link[@rel!='canonical']/@href|//img/@src|//source/@srcset|//script/@src"
)


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What a page of the built site offers, and what it points at."""

    path: str
    anchors: frozenset[str]
    links: tuple[str, ...]


def built_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Read every page of a built site, each once."""
    pages = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
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
    return [
        f"{page.path}: {problem}"
        for page in by_path.values()
        for target, problem in _broken(page, by_path, site, site_url)
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
    tree = html.parse(BytesIO(content), html.HTMLParser(encoding="utf-8"))
    if tree.getroot() is None:
        return (), ()
    links = tuple(dict.fromkeys(map(str, tree.xpath(_LINKS))))
    return tuple(dict.fromkeys(map(str, tree.xpath("//@id")))), links


def _broken(
    page: BuiltPage, pages: Mapping[str, BuiltPage], site: Path, site_url: str
) -> Iterator[tuple[str, str]]:
    """Yield the target of each broken link, and what is wrong with it."""
    here = urljoin(site_url, page.path)
    # Without an address the page of lost addresses takes the root of the host for the site's.
    at_root = is_reserved(site_url) and PurePosixPath(page.path).name == "404.html"
    for link in page.links:
        written = f"{site_url}{link[1:]}" if at_root and link[:1] == "/" else link
        address, anchor = urldefrag(urljoin(here, written))
        if urlsplit(link).scheme == "data":
            continue
        if not address.startswith(site_url):
            if not (urlsplit(link).scheme or urlsplit(link).netloc):
                yield "", f"{link} leaves the site"
            continue
        path = unquote(address.removeprefix(site_url).partition("?")[0])
        target = f"{path}index.html" if path.endswith("/") or not path else path
        if not (site / target).is_file():
            yield target, f"{link} leads to {target}, which was not built"
        elif anchor and target in pages and anchor not in pages[target].anchors:
            yield target, f"{target} has no #{anchor}"
