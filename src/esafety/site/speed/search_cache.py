"""Search entries of pages, kept from build to build: a cache that only saves time.

The theme parses every page again to find its sections; that takes 8 % of a site's time.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import SearchIndex, SearchPlugin
from mkdocs.structure.pages import Page

from esafety.site.speed.markdown_cache import toc_tokens
from esafety.storage.cache_files import read_cached, write_cached


@dataclass(frozen=True, slots=True)
class SearchEntryCache:
    """Where search entries are kept, by the digest of the page that they are made from."""

    folder: Path

    def use(self, plugins: Iterable[object]) -> None:
        """Let the theme's index, which its plugin has just made, take entries from here."""
        for plugin in plugins:
            if isinstance(plugin, SearchPlugin):
                index = plugin.search_index
                index.add_entry_from_context = partial(self._add, index)

    def _add(self, index: SearchIndex, page: Page) -> None:
        place = self.folder / f"{_key(page)}.json"
        entries = _read(read_cached(place))
        if entries is None:
            first = len(index.entries)
            SearchIndex.add_entry_from_context(index, page)
            write_cached(place, json.dumps(index.entries[first:]).encode())
        else:
            index.entries += entries


def _key(page: Page) -> str:
    """Return a digest over all that the theme reads to make a page's entries."""
    parts = (
        version("mkdocs-material"),
        *(page.url, str(page.title), toc_tokens(page.toc)),
        {name: repr(page.meta.get(name)) for name in ("title", "tags", "search")},
        page.content,
    )
    return sha256(json.dumps(parts).encode()).hexdigest()


def _read(body: bytes | None) -> list[dict[str, Any]] | None:
    try:
        return list(json.loads(body)) if body is not None else None
    except (ValueError, TypeError, RecursionError):  # written by another release
        return None
