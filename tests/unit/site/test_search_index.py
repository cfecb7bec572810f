import json
from pathlib import Path
from typing import Any

import pytest
from material.plugins.search.plugin import Parser

from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.plain_words.entries import ForChildren, PlainWords
from esafety.site.search_index import (
    clause_entries,
    hide_clauses,
    plain_entries,
    search_worker,
    show_clauses,
    split_index,
    write_split_index,
)
from esafety.text.fallback import ByLanguage

MERGED = {
    "config": {"lang": ["tr", "en"], "separator": "[\\s]+"},
    "docs": [
        {"location": "", "title": "Ana sayfa", "text": "ığüşöç"},
        {"location": "report/#report", "title": "Sorun bildir", "text": ""},
        {"location": "energy/", "title": "Begins like English", "text": ""},
        {"location": "en/", "title": "Home", "text": ""},
        {"location": "en/report/#en/", "title": "Report", "text": ""},
    ],
}


def index(text: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text)
    return read


def test_each_language_finds_its_own_pages_from_its_own_root() -> None:
    split = split_index(json.dumps(MERGED), "tr", ["en"])

    assert {
        language: [entry["location"] for entry in index(text)["docs"]]
        for language, text in split.items()
    } == {"tr": ["", "report/#report", "energy/"], "en": ["", "report/#en/"]}


def test_each_index_is_searched_in_one_language_and_keeps_the_other_settings() -> None:
    split = split_index(json.dumps(MERGED), "tr", ["en"])

    assert index(split["tr"])["config"] == {"lang": ["tr"], "separator": "[\\s]+"}
    assert index(split["en"])["config"]["lang"] == ["en"]
    assert index(split["tr"])["docs"][0] == MERGED["docs"][0]  # type: ignore[index]
    assert "ığüşöç" in split["tr"]


def test_a_language_without_pages_has_an_empty_index() -> None:
    assert index(split_index(json.dumps(MERGED), "tr", ["en", "de"])["de"])["docs"] == []


def test_the_indexes_are_written_where_each_language_looks(tmp_path: Path) -> None:
    merged = tmp_path / "search/search_index.json"
    merged.parent.mkdir()
    merged.write_text(json.dumps(MERGED), encoding="utf-8")

    write_split_index(tmp_path, ["tr", "en"])

    turkish, english = merged, tmp_path / "en/search/search_index.json"
    assert len(index(turkish.read_text(encoding="utf-8"))["docs"]) == 3
    assert len(index(english.read_text(encoding="utf-8"))["docs"]) == 2


def test_the_themes_search_worker_is_found_by_its_kind() -> None:
    paths = ["index.tr.md", "assets/javascripts/workers/search.abc123.min.js"]

    assert search_worker(paths) == "assets/javascripts/workers/search.abc123.min.js"


def test_a_theme_without_search_worker_is_an_error() -> None:
    with pytest.raises(LookupError, match="must be looked at again"):
        search_worker(["index.tr.md"])


def page(title: str, number: int, slug: str, html: str) -> RenderedPage:
    return RenderedPage(
        f"policy/x/0{number}-{slug}.md", "tr", f"policy/{slug}/", title, slug, *(True, number, html)
    )


def test_each_clause_is_an_entry_of_its_own() -> None:
    item = '<li class="clause" id="{0}-01"><a class="clause__number">2.1</a>{1}</li>'
    words = '<div><p class="clause__text">Kapalı &amp; <b>kutuda</b>\n durur.</p></div>'
    html = f'<ol class="clauses">{item.format("devices", words)}</ol>'
    chapter = page("Cihazlar", 2, "devices", html)

    assert clause_entries([chapter]) == [
        {
            "location": "policy/devices/#devices-01",
            "title": "2.1 · Cihazlar",
            "text": "Kapalı &amp; kutuda durur.",
            "boost": 1000,
        }
    ]
    assert "data-search-exclude" in hide_clauses(html)


def test_a_clause_is_found_by_what_its_notes_say_but_not_by_whose_they_are() -> None:
    html = (
        '<ol class="clauses"><li class="clause" id="a-01"><a class="clause__number">1.1</a>'
        '<p class="clause__text">Yasaktır.</p><div class="note note--reading">'
        '<p class="note__text"><strong>Okuma notu:</strong> Tersi.</p>'
        '<p class="note__standing">Editörün.</p></div></li></ol>'
    )

    (entry,) = clause_entries([page("A", 1, "a", html)])

    assert entry["text"] == "Yasaktır. Okuma notu: Tersi."


def test_further_entries_join_their_language() -> None:
    extra = {"location": "policy/devices/#devices-01", "title": "2.1", "text": "x"}

    indexes = split_index(json.dumps(MERGED), "tr", ["en"], {"en": [extra]})

    assert extra in json.loads(indexes["en"])["docs"]
    assert extra not in json.loads(indexes["tr"])["docs"]


NUMBERED = (
    '<h1 id="a">A</h1><ol class="clauses"><li class="clause"><p>Veliler:</p>'
    "<ol><li><p>Bir</p></li><li>İki<ol><li>Üç</li></ol></li></ol>"
    "<ul><li>Dört</li></ul><p>Son söz.</p></li></ol><p>Ara söz.</p>"
    '<ol><li>Liste</li></ol><ol class="clauses"><li>Beş</li></ol>'
)


def test_a_numbered_list_inside_a_clause_is_left_out_of_the_index_with_its_clause() -> None:
    parser = Parser()
    parser.feed(hide_clauses(NUMBERED))
    parser.close()

    said = " ".join("".join(section.text) for section in parser.data)
    assert "Ara söz." in said
    assert "Liste" in said
    assert not [word for word in ("Veliler", "Bir", "Üç", "Dört", "Son", "Beş") if word in said]


def test_a_page_that_was_indexed_is_shown_as_it_was() -> None:
    indexed = hide_clauses(NUMBERED).replace(' data-search-exclude="yes"', "")

    assert show_clauses(indexed) == NUMBERED
    assert show_clauses(hide_clauses("<p>Söz</p>")) == "<p>Söz</p>"


def test_an_explanation_is_found_as_such_and_not_as_a_clause() -> None:
    child = ForChildren(says={"tr": "Sorarım.", "en": "I ask."}, picture="slips/tell")
    said = ({"tr": "Kısa & öz.", "en": "Short."},)
    one = PlainWords("scope", "docs/policy/2022-2023/03-scope.md", {"tr": "Kapsam"}, said, child)

    assert plain_entries([one], "tr", "Kısaca") == [
        {
            "location": "policy/scope/#plain-words",
            "title": "Kısaca · Kapsam",
            "text": "Kısa &amp; öz. Sorarım.",
            "boost": 0.3,
        }
    ]


def test_an_explanation_in_another_language_is_found_in_its_fallback_without_a_mark() -> None:
    said = (ByLanguage({"tr": "Kısa.", "en": "Short."}),)
    one = PlainWords("scope", "x", ByLanguage({"tr": "Kapsam", "en": "Scope"}), said, None)

    (entry,) = plain_entries([one], "ar", "In short")

    assert (entry["title"], entry["text"]) == ("In short · Scope", "Short.")


def test_the_page_that_says_whom_to_call_comes_first() -> None:
    docs = [{"location": place} for place in ("report/", "en/report/#help", "reports/", "about/")]
    split = split_index(json.dumps({"config": {}, "docs": docs}), "tr", ["en"])

    boosted = {
        language: [doc["location"] for doc in json.loads(text)["docs"] if "boost" in doc]
        for language, text in split.items()
    }
    assert boosted == {"tr": ["report/"], "en": ["report/#help"]}
