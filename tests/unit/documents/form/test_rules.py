"""Every problem of an editor is shown in tests/golden/problems/field-*.yml and part-*.yml."""

from esafety.documents.form.rules import check_forms
from esafety.markdown.page import Page, read_page

NAME = '{{ field("line", "pupil", "Adı") }}'
SIGN = '{{ field("sign", "signature", "İmza") }}'


def page(language: str, *lines: str) -> Page:
    return read_page(f"docs/forms/a.{language}.md", "\n".join(lines))


def test_two_languages_that_ask_for_the_same_are_sound() -> None:
    assert list(check_forms([page("tr", NAME, SIGN), page("en", NAME, SIGN)])) == []


def test_only_the_first_difference_is_reported() -> None:
    (problem,) = check_forms([page("tr", NAME, SIGN), page("en", SIGN, NAME)])

    assert (problem.place, problem.key) == ("docs/forms/a.en.md:1", "fields-differ")


def test_a_field_that_only_the_translation_has_is_reported_at_its_line() -> None:
    (problem,) = check_forms([page("tr", NAME), page("en", NAME, SIGN)])

    assert problem.place == "docs/forms/a.en.md:2"
    assert problem.params["ours"] == "—"


def test_a_page_without_its_translation_is_still_read() -> None:
    (problem,) = check_forms([page("tr", NAME, NAME)])

    assert (problem.line, problem.key) == (2, "field-twice")
