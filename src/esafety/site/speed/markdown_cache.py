"""Pages converted from Markdown, kept from build to build: a cache that only saves time.

Of a site of 108 pages, of which a day changes one or two, converting takes a quarter of the time.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from esafety.site.chapter_urls import AddressedFiles
from esafety.site.clauses.notes import ChapterMarks
from esafety.site.i18n_files import translated
from esafety.storage.cache.files import read_cached, write_cached
from esafety.storage.cache.results import digest_of_parts


@dataclass(frozen=True, slots=True)
class Conversion:
    """What MkDocs learns while it converts a page.

    `links` holds the anchors that the page links to, with the links as written, by the source of
    the file they are in; `title` is that of the first heading.
    """

    html: str
    toc: list[dict[str, Any]]
    title: str | None
    anchors: list[str]
    links: list[tuple[str, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class ConversionCache:
    """Where conversions are kept, by the digest of all that goes into them.

    That is the text with its calls filled in, what numbers and marks its clauses, the program and
    its libraries (`program`), the configuration, and every file that a link may lead to.
    A conversion that logged anything is not kept: it shall log it again.
    """

    folder: Path
    program: str
    _files: dict[int, tuple[Files, str]] = field(default_factory=dict, repr=False)

    def render(
        self, page: Page, marks: ChapterMarks | None, config: MkDocsConfig, files: Files
    ) -> None:
        """Convert a page as `Page.render` does, or take what was kept of that."""
        place = self.folder / f"{self._key(page, marks, config, files)}.json"
        kept = _read(read_cached(place))
        if kept and _taken(kept, page, files):
            return
        with _log_counter() as logged:
            Page.render(page, config, files)
        if not logged:
            write_cached(place, json.dumps(asdict(_conversion(page))).encode())

    def _key(
        self, page: Page, marks: ChapterMarks | None, config: MkDocsConfig, files: Files
    ) -> str:
        parts = (
            self.program,
            *(page.file.src_uri, page.file.url, translated(page.file).locale),
            repr(marks),
            self._settings(config),
            self._targets(files),
            page.markdown or "",
        )
        return digest_of_parts(parts)

    def _settings(self, config: MkDocsConfig) -> str:
        links = {name: str(value) for name, value in config.validation.links.items()}
        return f"{config.use_directory_urls}\0{links}"

    def _targets(self, files: Files) -> str:
        """Return a digest over where each file is published; it is asked for every page."""
        known = self._files.get(id(files))
        if known is None:
            targets = (*files, *(files.absent if isinstance(files, AddressedFiles) else ()))
            lines = (f"{f.src_uri}\0{f.dest_uri}\0{f.url}\0{f.inclusion.name}" for f in targets)
            known = files, sha256("\n".join(lines).encode()).hexdigest()
            self._files[id(files)] = known
        return known[1]


def render_with_cache(page: Page, cache: ConversionCache, marks: ChapterMarks | None) -> None:
    """Let MkDocs take this page's conversion from a cache, where there is one."""
    page.render = partial(cache.render, page, marks)  # type: ignore[method-assign]


def _conversion(page: Page) -> Conversion:
    links = page.links_to_anchors or {}
    return Conversion(
        page.content or "",
        toc_tokens(page.toc),
        page._title_from_render,  # noqa: SLF001 (MkDocs sets and reads it in `Page` alone)
        sorted(page.present_anchor_ids or ()),
        [(file.src_uri, anchors) for file, anchors in links.items()],
    )


def toc_tokens(items: Iterable[AnchorLink]) -> list[dict[str, Any]]:
    """Return a table of contents as Python-Markdown gives it to MkDocs."""
    return [
        {
            "name": item.title,
            "id": item.id,
            "level": item.level,
            "children": toc_tokens(item.children),
        }
        for item in items
    ]


def _read(body: bytes | None) -> Conversion | None:
    try:
        return Conversion(**json.loads(body)) if body is not None else None
    except (ValueError, TypeError, RecursionError):  # written by another release
        return None


def _taken(kept: Conversion, page: Page, files: Files) -> bool:
    """Give a page what was kept of it; tell whether every file it links to is still there."""
    targets = {uri: files.get_file_from_path(uri) for uri, _ in kept.links}
    if None in targets.values():
        return False
    page.content = kept.html
    page.toc = get_toc(kept.toc)  # type: ignore[arg-type]
    page._title_from_render = kept.title  # noqa: SLF001
    page.present_anchor_ids = set(kept.anchors)
    page.links_to_anchors = {
        file: anchors for uri, anchors in kept.links if (file := targets[uri]) is not None
    }
    return True


@contextmanager
def _log_counter() -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs and its plugins log inside the block."""
    records: list[logging.LogRecord] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    collector = Collector()
    root = logging.getLogger("mkdocs")
    root.addHandler(collector)
    try:
        yield records
    finally:
        root.removeHandler(collector)
