from esafety.problems.causes import causes_of
from esafety.problems.problem import Problem


def unknown(path: str, clause: str, near: str = "") -> Problem:
    return Problem(path, 3, "unknown-clause", {"clause": clause, "near": near})


def test_one_line_names_what_is_wrong_at_many_places_the_most_frequent_first() -> None:
    pages = [unknown(f"docs/{n}.tr.md", "phones-09", "phones-08") for n in range(3)]

    (cause,) = causes_of([unknown("docs/0.tr.md", "photos-01"), *pages])

    assert cause.sentence("en") == (
        "Clauses are cited that are not in this edition: "
        "phones-09 (did you mean phones-08?), photos-01 (at 4 places, in 3 files)"
    )
    assert "phones-09 (bu mu: phones-08?), photos-01 (4 yerde, 3 dosyada)" in cause.sentence("tr")


def test_of_many_names_some_are_shown_and_the_others_counted() -> None:
    (cause,) = causes_of([unknown("docs/a.md", f"c-{n:02}") for n in range(8)])

    assert "c-00, c-01, c-02, c-03, c-04, 3 others (at 8 places" in cause.sentence("en")


def test_the_same_sentence_at_several_places_stands_once() -> None:
    (cause,) = causes_of(Problem(f"docs/{n}.md", 1, "supplement-empty") for n in range(2))

    assert cause.sentence("en").endswith("(at 2 places, in 2 files)")
    assert cause.sentence("en").startswith(cause.problems[0].sentence("en"))


def test_problems_of_a_kind_without_names_show_the_first() -> None:
    days = [Problem("data/a.yml", n, "day-in-future", {"value": f"2030-01-0{n}"}) for n in (1, 2)]

    (cause,) = causes_of(days)

    assert "2030-01-01" in cause.sentence("en")
    assert "2030-01-02" not in cause.sentence("en")


def test_a_problem_that_is_met_once_is_its_own_sentence() -> None:
    problem = unknown("docs/a.md", "x-01")

    assert [c.sentence("tr") for c in causes_of([problem])] == [problem.sentence("tr")]


def test_the_cause_met_at_most_places_comes_first() -> None:
    twice = [Problem("docs/b.md", n, "empty-item") for n in (1, 2)]

    assert [c.key for c in causes_of([unknown("docs/a.md", "x"), *twice])] == [
        "empty-item",
        "unknown-clause",
    ]
