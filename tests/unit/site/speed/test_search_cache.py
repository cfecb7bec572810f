from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from material.plugins.search.plugin import SearchIndex, SearchPlugin
from mkdocs.structure.pages import Page

from esafety.site.speed.search_cache import SearchEntryCache


def page(**changed: object) -> Page:
    parts: dict[str, Any] = {
        "content": '<h1 id="rules">Kurallar</h1><p>Şifre</p><h2 id="b">İkinci</h2><p>Söz</p>',
        "toc": [],
        "url": "rules/",
        "title": "Kurallar",
        "meta": {},
    }
    return cast("Page", SimpleNamespace(**(parts | changed)))


def entries(cache: SearchEntryCache, one: Page) -> list[dict[str, Any]]:
    plugin = SearchPlugin()
    plugin.search_index = SearchIndex()
    cache.use([object(), plugin])
    plugin.search_index.add_entry_from_context(one)
    return list(plugin.search_index.entries)


def test_entries_are_made_once_and_then_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SearchIndex()
    index.add_entry_from_context(page())
    first = entries(SearchEntryCache(tmp_path), page())
    monkeypatch.setattr(SearchIndex, "add_entry_from_context", lambda *_: pytest.fail("again"))

    assert index.entries == first == entries(SearchEntryCache(tmp_path), page())
    assert [entry["location"] for entry in first] == ["rules/", "rules/#b"]


@pytest.mark.parametrize(
    "changed",
    [
        {"content": "<p>Başka</p>"},
        {"url": "other/"},
        {"title": "Başka"},
        {"meta": {"search": {"exclude": True}}},
        {"meta": {"tags": ["okul"]}},
    ],
    ids=str,
)
def test_a_page_that_changed_gets_new_entries(tmp_path: Path, changed: dict[str, object]) -> None:
    entries(SearchEntryCache(tmp_path), page())
    index = SearchIndex()
    index.add_entry_from_context(page(**changed))

    assert entries(SearchEntryCache(tmp_path), page(**changed)) == index.entries
    assert len(list(tmp_path.iterdir())) == 2


def test_a_page_without_entries_is_kept_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = page(meta={"search": {"exclude": True}})
    entries(SearchEntryCache(tmp_path), hidden)
    monkeypatch.setattr(SearchIndex, "add_entry_from_context", lambda *_: pytest.fail("again"))

    assert entries(SearchEntryCache(tmp_path), hidden) == []
