"""Every problem of an editor is shown in tests/golden/problems/worksheet*.yml."""

import pytest

from esafety.checks.writing import check_writing
from esafety.markdown.page import Page, read_page

CARD = '{{ card("ask", "Önce sorarım", "Bir büyüğe danışırım.") }}'
LINES = '{{ lines("2", "Örneğim") }}'


def page(language: str, *lines: str, template: str = "worksheet.html") -> Page:
    front = ("---", f"template: {template}", "---", "1. Kes.", "")
    return read_page(f"docs/a.{language}.md", "\n".join((*front, *lines)))


def test_two_languages_that_ask_for_the_same_are_sound() -> None:
    assert list(check_writing([page("tr", CARD, LINES), page("en", CARD, LINES)])) == []


def test_a_kinds_own_calls_are_in_step_with_the_lines() -> None:
    (problem,) = check_writing([page("tr", CARD, LINES), page("en", LINES, CARD)])

    assert (problem.place, problem.key) == ("docs/a.en.md:6", "sheet-calls-differ")


def test_a_page_without_its_translation_is_still_read() -> None:
    (problem,) = check_writing([page("tr", CARD, '{{ lines("0", "Örneğim") }}')])

    assert (problem.line, problem.key) == (7, "lines-count")


@pytest.mark.parametrize("template", ["handout.html", "lesson.html"])
def test_every_plain_sheet_may_have_lines(template: str) -> None:
    assert list(check_writing([page("tr", LINES, template=template)])) == []


def test_a_page_that_is_no_plain_sheet_has_none() -> None:
    (problem,) = check_writing([page("tr", LINES, template="home.html")])

    assert (problem.line, problem.key) == (6, "sheet-call-elsewhere")
