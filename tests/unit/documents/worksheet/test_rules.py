"""Every problem of an editor is shown in tests/golden/problems/worksheet*.yml."""

from esafety.documents.worksheet.rules import check_worksheets
from esafety.markdown.page import Page, read_page

CARD = '{{ card("ask", "Önce sorarım", "Bir büyüğe danışırım.") }}'
LINES = '{{ lines("2", "Örneğim") }}'


def page(language: str, *lines: str) -> Page:
    front = ("---", "template: worksheet.html", "---", "1. Kes.", "")
    return read_page(f"docs/a.{language}.md", "\n".join((*front, *lines)))


def test_two_languages_that_ask_for_the_same_are_sound() -> None:
    assert list(check_worksheets([page("tr", CARD, LINES), page("en", CARD, LINES)])) == []


def test_only_the_first_difference_is_reported() -> None:
    (problem,) = check_worksheets([page("tr", CARD, LINES), page("en", LINES, CARD)])

    assert (problem.place, problem.key) == ("docs/a.en.md:6", "worksheets-differ")


def test_what_the_translation_has_beyond_is_reported_at_its_line() -> None:
    (problem,) = check_worksheets([page("tr", CARD), page("en", CARD, LINES)])

    assert problem.place == "docs/a.en.md:7"
    assert problem.params["ours"] == "—"


def test_a_page_without_its_translation_is_still_read() -> None:
    (problem,) = check_worksheets([page("tr", CARD, '{{ lines("0", "Örneğim") }}')])

    assert (problem.line, problem.key) == (7, "lines-count")
