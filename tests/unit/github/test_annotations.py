from dataclasses import replace

import pytest

from esafety.github.annotations import annotation, problem_annotations, problem_summary
from esafety.problems.problem import Problem

MISSING = Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"}, rule="page-form")


def test_a_problem_is_shown_beside_its_line_in_both_languages() -> None:
    assert list(problem_annotations([MISSING])) == [
        (
            "::error file=docs/a.tr.md,line=3,"
            "title=Sayfanın biçimi · The form of a page (page-form)::"
            "'title' eksik. Ekleyin.%0A'title' is missing. Add it."
        )
    ]


def test_in_one_language_the_title_is_the_rule_in_that_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ESAFETY_LANG", "en")
    (line,) = problem_annotations([MISSING])

    assert ",title=The form of a page (page-form)::'title' is missing" in line


def test_what_no_rule_found_has_no_title_rather_than_its_place_again() -> None:
    (line,) = problem_annotations([replace(MISSING, rule="")])

    assert line.startswith("::error file=docs/a.tr.md,line=3::")


def test_what_follows_a_sentence_is_shown_beside_the_line_too() -> None:
    details = ({"tr": "Bir satır", "en": "One line"},)
    (line,) = problem_annotations([replace(MISSING, details=details)])

    assert line.endswith("Ekleyin.%0A– Bir satır%0A'title' is missing. Add it.%0A– One line")


def test_a_note_is_no_error() -> None:
    note = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note")

    assert next(iter(problem_annotations([note]))).startswith("::notice file=docs/a.tr.md,line=1::")


def test_the_letters_are_marked_where_their_columns_are_known() -> None:
    (line,) = problem_annotations([replace(MISSING, columns=(4, 9))])

    assert line.startswith("::error file=docs/a.tr.md,line=3,col=4,endColumn=8,title=")


@pytest.mark.parametrize(
    ("written", "in_message", "in_property"),
    [
        ("100%", "100%25", "100%25"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("%0A", "%250A", "%250A"),
        ("a: b, c", "a: b, c", "a%3A b%2C c"),
        ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
    ],
)
def test_what_would_end_a_command_is_escaped(
    written: str, in_message: str, in_property: str
) -> None:
    line = annotation("warning", written, 1, written, title=written)

    assert line == f"::warning file={in_property},line=1,title={in_property}::{in_message}"
    assert len(line.splitlines()) == 1


def test_the_runs_page_lists_every_problem() -> None:
    page = problem_summary([MISSING] * 12)

    assert "Düzeltilecek yerler: 12 · places to mend: 12" in page
    row = (
        "| docs/a.tr.md:3 | 'title' eksik. Ekleyin.<br>'title' is missing. Add it."
        " | Sayfanın biçimi · The form of a page (page-form) |"
    )
    assert page.count(row) == 12


def test_words_of_an_editor_do_not_break_the_table() -> None:
    near = {"target": "a|b\n<script>", "near": "x"}

    page = problem_summary([Problem("docs/a.tr.md", 1, "link-broken", near)])

    row = page.splitlines()[-1]
    assert "a\\|b\\n&lt;script>" in row
    assert row.count("|") - row.count("\\|") == 4


def test_without_problems_the_runs_page_says_so() -> None:
    assert problem_summary([]) == "Sorun yok. · No problems.\n"
