"""Which files a worker precaches of a language: its main pages, and what these load."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from posixpath import normpath, relpath
from typing import Final
from urllib.parse import unquote, urlsplit

from lxml import html

from esafety.documents.common.rendered_site import RenderedPage
from esafety.storage.docs_folder import below_docs, docs_path
from esafety.text.languages import language_root

# At most so many bytes are precached of a language: some half of it is sent (gzip).
BUDGET: Final = 3 * 1024 * 1024
# The pages that are precached, most needed first; chapters stand between.
_FIRST: Final = ("docs/index.md", "docs/report.md", "docs/for-you/", "docs/policy/")
_LAST: Final = ("docs/forms/index.md", "docs/about.md")
_LOADED: Final = (
    "//link[contains(@rel, 'style') or contains(@rel, 'icon') or contains(@rel, 'preload')]/@href"
    "|//script/@src|//img/@src|//picture/source/@srcset|//@data-script|//@data-index"
)
_IN_STYLE: Final = re.compile(r"""url\(["']?(?!data:|#)([^)"'?#]+)""")


def precached_pages(pages: Iterable[RenderedPage], language: str) -> list[RenderedPage]:
    """Return the pages of a language that are precached, the most needed first."""
    mine = [page for page in pages if page.language == language]
    order = [*_FIRST, *_LAST]
    ranks = {page.url: _rank(page, order) for page in mine}
    return sorted((p for p in mine if ranks[p.url] is not None), key=lambda p: ranks[p.url] or 0)


def precached_files(site: Path, pages: Sequence[RenderedPage], language: str) -> list[str]:
    """Return the files that are precached, by their paths from the site's root, pages first.

    What a page loads comes with it; a page whose files would exceed `BUDGET` is left out.
    """
    kept: dict[str, int] = {}
    for page in pages:
        wanted = [f"{page.url}index.html", *_loaded(site, f"{page.url}index.html", language)]
        new = {path: (site / path).stat().st_size for path in wanted if path not in kept}
        if sum(kept.values()) + sum(new.values()) <= BUDGET:
            kept |= new
    return sorted(kept, key=lambda path: (not path.endswith("index.html"), path))


def _rank(page: RenderedPage, order: Sequence[str]) -> int | None:
    source = docs_path(below_docs(page.source))
    found = (place for place, one in enumerate(order) if source.startswith(one))
    return next(found, None)


def _loaded(site: Path, page: str, language: str) -> Iterator[str]:
    """Yield the files of the site that a browser loads for a page, and its search's."""
    tree = html.parse(str(site / page), html.HTMLParser(encoding="utf-8"))
    addresses = [str(one).split(" ")[0] for one in tree.xpath(_LOADED)]
    addresses += _IN_STYLE.findall("".join(style.text or "" for style in tree.iter("style")))
    found = [*_inside(site, page, addresses), *_search(site, language)]
    yield from found
    for path in found:
        if path.endswith(".css"):
            style = (site / path).read_text(encoding="utf-8")
            yield from _inside(site, path, _IN_STYLE.findall(style))


def _search(site: Path, language: str) -> Iterator[str]:
    for path in sorted((site / f"{language_root(language)}search").glob("*.js*")):
        yield path.relative_to(site).as_posix()


def _inside(site: Path, source: str, addresses: Iterable[str]) -> Iterator[str]:
    """Yield the files of the site at addresses that stand in one of its files."""
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = normpath(f"{source.rpartition('/')[0]}/{unquote(parts.path)}".lstrip("/"))
        if (site / path).is_file():
            yield path


def from_scope(path: str, language: str) -> str:
    """Return a file's address as a worker that lies at a language's root names it."""
    address = relpath(path, language_root(language) or ".")
    folder = address.removesuffix("index.html")
    return folder if folder.startswith("../") else f"./{folder}"
