import pytest

from esafety.problems.problem import (
    ContentError,
    InEachLanguage,
    Problem,
    did_you_mean,
    guess,
    in_one_language,
    suggestion,
)

TITLE = Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"})


def test_a_problem_names_file_and_line() -> None:
    assert TITLE.place == "docs/a.tr.md:3"


def test_a_place_is_a_line_a_paragraph_or_a_file() -> None:
    placed = (Problem("a.docx", 12, "import-table", unit="paragraph"), TITLE)

    assert [one.place_in("tr") for one in placed] == ["a.docx, 12. paragraf", "docs/a.tr.md:3"]
    assert [one.place_in("en") for one in placed] == ["a.docx, paragraph 12", "docs/a.tr.md:3"]
    assert Problem("a.docx", 1, "import-macros", unit="file").place_in("en") == "a.docx"
    quoted = Problem("a.docx", 12, "import-table", unit="paragraph", quote="Gün")
    assert quoted.place_in("tr") == "a.docx, 12. paragraf (“Gün”)"
    assert quoted.place_in("en") == "a.docx, paragraph 12 (“Gün”)"


def test_a_problem_says_what_to_do_in_both_languages() -> None:
    assert TITLE.sentence("tr") == "'title' eksik. Ekleyin."
    assert TITLE.sentence("en") == "'title' is missing. Add it."


def test_words_of_an_editor_may_hold_braces() -> None:
    problem = Problem("docs/a.tr.md", 1, "link-broken", {"target": "{x}", "near": "{}"})

    assert problem.sentence("en") == (
        "'{x}' was not found. Did you mean: {}? Correct the path, or take it out here."
    )


def test_problems_are_ordered_by_file_then_by_line() -> None:
    places = [("docs/b.md", 1), ("docs/a.md", 10), ("docs/a.md", 9)]

    ordered = sorted(Problem(path, line, "not-a-list") for path, line in places)

    assert [p.place for p in ordered] == ["docs/a.md:9", "docs/a.md:10", "docs/b.md:1"]


def test_an_error_holds_and_says_every_problem_in_order() -> None:
    error = ContentError([TITLE, Problem("data/x.yml", 1, "not-a-list")])

    assert [p.path for p in error.problems] == ["data/x.yml", "docs/a.tr.md"]
    assert str(error).splitlines() == [
        "data/x.yml:1: A list is expected here; each entry begins with '- ' on a line of its own.",
        "docs/a.tr.md:3: 'title' is missing. Add it.",
    ]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("student", "students"),
        ("Staff", "staff"),
        ("ÖĞRETMEN", "ogretmen"),
        ("sinif", "sınıf"),
        ("SINIF", "sınıf"),
        ("xyz", ""),
        ("www.meb.gov.tr", ""),
        ("", ""),
    ],
)
def test_a_mistyped_word_finds_the_one_meant_or_none(wrong: str, meant: str) -> None:
    assert did_you_mean(wrong, ["students", "staff", "parents", "ogretmen", "sınıf"]) == meant


def test_without_a_likely_word_a_sentence_ends_or_names_all_there_are() -> None:
    alone = Problem("docs/a.tr.md", 1, "link-broken", {"target": "x", "near": ""})
    listed = Problem("a", 1, "unknown-key", {"name": "x", **suggestion("x", ["title", "policy"])})

    assert alone.sentence("en") == "'x' was not found. Correct the path, or take it out here."
    assert alone.sentence("tr") == "'x' bulunamadı. Yolu düzeltin ya da buradan silin."
    assert listed.sentence("en").endswith("It can be one of these: title, policy.")
    assert listed.sentence("tr").endswith("Şunlardan biri olabilir: title, policy.")


def test_a_fact_for_each_language_is_chosen_and_what_an_editor_wrote_as_a_mapping_is_not() -> None:
    month = InEachLanguage(tr="Eylül 2023", en="September 2023")
    written = {"tr": "Ana sayfa"}

    assert in_one_language({"month": month}, "tr") == {"month": "Eylül 2023"}
    assert in_one_language({"value": written}, "en") == {"value": str(written)}


def test_a_list_that_nobody_would_read_is_left_out() -> None:
    few = {"near": "", "known": "a, b"}
    many = {"near": "", "known": ", ".join(f"docs/page-{n}.md" for n in range(200))}

    assert "a, b" in guess(few, "en")
    assert guess(many, "en") == ""
