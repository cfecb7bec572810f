"""How much a word says of what it stands in."""

import pytest

from esafety.search.documents import SearchDocument
from esafety.search.field_weights import LEVELS, fields, level, levels
from esafety.search.result_kinds import CLAUSE, ResultKind

PAGE = ResultKind("search-page", 1.0, read_whole=True)


def said(document: SearchDocument, word: str) -> float:
    texts = (document.title, document.text, document.body, *document.headings)
    return levels(fields(document, {text: text.split() for text in texts}))[word]


@pytest.mark.parametrize(("times", "much"), [(1, 4.0), (2, 5.0), (5, 8.0), (9, 8.0)])
def test_a_word_that_is_said_again_says_more_up_to_five_times(times: int, much: float) -> None:
    assert levels([(4.0, ["a"] * times)]) == {"a": much}


def test_of_two_parts_the_one_that_says_less_adds_a_quarter() -> None:
    assert (
        levels([(4.0, ["a"]), (2.0, ["a"])]) == levels([(2.0, ["a"]), (4.0, ["a"])]) == {"a": 4.5}
    )


def test_a_word_says_less_of_a_longer_clause() -> None:
    usual = SearchDocument("a/#b", "1.1 · A", CLAUSE, " ".join(["x"] + ["y"] * 29), anchor="b")
    longer = SearchDocument("a/#b", "1.1 · A", CLAUSE, " ".join(["x"] + ["y"] * 59), anchor="b")

    assert said(usual, "x") == pytest.approx(5.0)
    assert said(longer, "x") == pytest.approx(5.0 / 1.4)


def test_the_title_of_a_clause_says_less_than_that_of_a_page() -> None:
    clause = SearchDocument("a/#b", "kutu", CLAUSE, "x", anchor="b")
    page = SearchDocument("a/", "kutu", PAGE, "x", headings=("telefon",), body="kalem")

    assert said(clause, "kutu") == 1.5
    assert said(page, "kutu") > said(page, "telefon") > said(page, "x")


def test_a_level_is_reached_a_little_below_it() -> None:
    assert level(LEVELS[0] * 0.86) == 1
    assert level(LEVELS[0] * 0.84) == 0
