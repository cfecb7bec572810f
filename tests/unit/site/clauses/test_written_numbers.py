"""Which items bear a number of their own, and are shown without a bullet."""

from xml.etree.ElementTree import fromstring

import pytest
from markdown import markdown

from esafety.formats.edition_paths import ChapterFile
from esafety.site.clauses.extension import ClauseListExtension
from esafety.site.clauses.notes import ChapterMarks
from esafety.site.clauses.written_numbers import OWN_NUMBER, mark_written_numbers


@pytest.mark.parametrize("number", ["(1)", "(12)", "2)", "a)", "ç)", "(b)", "iv)", "<b>(1)</b>"])
def test_an_item_that_begins_with_its_number_is_marked(number: str) -> None:
    root = fromstring(f"<div><ul><li>{number} Telefon</li></ul></div>")

    mark_written_numbers(root)

    assert root.find(".//li").get("class") == OWN_NUMBER  # type: ignore[union-attr]


def test_an_escaped_bracket_is_a_bracket() -> None:
    chapter = ChapterFile("docs/policy/2022-2023/01-x.md", 1, "x")
    marks = ChapterMarks(chapter, "tr", {})
    text = "# X { #x }\n\n- bir\n    - a\\) iki\n    - üç\n"

    html = markdown(text, extensions=["attr_list", ClauseListExtension(marks=marks)])

    assert '<li class="own-number">a) iki</li>' in html
    assert "<li>üç</li>" in html


@pytest.mark.parametrize("words", ["Telefon (1)", "(okulda) Telefon", "1. sınıflar", "1.5 m", "a"])
def test_an_item_of_other_words_is_left_alone(words: str) -> None:
    root = fromstring(f"<div><ul><li>{words}</li></ul><ol><li>(1) a</li></ol></div>")

    mark_written_numbers(root)

    assert [item.get("class") for item in root.iter("li")] == [None, None]
