import pytest

from esafety.checks.spelling.apostrophes import check_apostrophes
from esafety.content.check import content_findings
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page
from esafety.problems.problem import Problem, notes_in
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import reader_words
from workshop import ROOT

HOUSE = {"straight-apostrophe", "title-spelt-otherwise"}


def page(body: str, title: str = "Ana sayfa", path: str = "docs/index.tr.md") -> Page:
    head = f"---\ntitle: {title}\ndescription: d\n---\n\n# {title} {{ #a }}\n\n"
    return read_page(path, f"{head}{body}\n")


def notes(*pages: Page) -> list[Problem]:
    return list(check_apostrophes(pages, {}))


def test_a_straight_apostrophe_is_noted_once_for_a_page_with_what_to_write() -> None:
    (note,) = notes(page("Türkiye'de ve 112'yi."))

    assert (note.key, note.line, note.severity) == ("straight-apostrophe", 8, "note")
    assert "Türkiye’de" in note.sentence("tr")
    assert note.params["count"] == 2


@pytest.mark.parametrize(
    "body",
    [
        *("Türkiye’de", "`it's`", "```\nit's\n```", "'söz'", "dedi: 'gel'"),
        *("{{ topic('phones') }}", '{{ f("a\'b") }}', "[y](https://okul.test/it's)"),
        *('<i title="a\'b">söz</i>', "<!-- a'b -->"),
    ],
)
def test_what_is_no_straight_apostrophe_is_not_noted(body: str) -> None:
    assert notes(page(body)) == []


def test_an_approved_text_is_never_judged() -> None:
    assert notes(page("Türkiye'de", path="docs/policy/2022-2023/01-a.tr.md")) == []


def test_facts_are_judged_but_for_what_they_quote() -> None:
    text = "- {id: a, name: {tr: Kanun'un dayanağı}, policy_label: Türkiye'de}\n"
    record = read_yaml_document("data/resources.yml", text)
    assert isinstance(record, YamlDocument)

    (note,) = check_apostrophes([], {"data/resources.yml": record})

    assert note.params["count"] == 1
    assert note.place == "data/resources.yml:1"


def test_the_kits_own_pages_facts_and_words_keep_these_rules() -> None:
    with reading_cache(ROOT):
        found = [note for note in notes_in(content_findings(read_tree(ROOT))) if note.key in HOUSE]

    assert [f"{note.place} {note.sentence('en')}" for note in found] == []
    for language in SPOKEN_LANGUAGES:
        straight = [
            key
            for key, words in reader_words(language).items()
            if any(a.isalnum() and b == "'" and c.isalnum() for a, b, c in _threes(words))
        ]
        assert straight == []


def _threes(words: str) -> list[tuple[str, str, str]]:
    return list(zip(words, words[1:], words[2:], strict=False))
