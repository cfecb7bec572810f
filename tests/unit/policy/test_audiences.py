import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.audiences import (
    AUDIENCES,
    READERS,
    audience,
    check_audiences,
    concerns,
    marked_readers,
)
from esafety.policy.clauses import Clause


def record(text: str) -> YamlDocument:
    read = read_yaml_document("audiences.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def clauses(*ids: str) -> dict[str, Clause]:
    return {one: Clause(one, "1.1", "docs/policy/…", "Söz.", 1) for one in ids}


@pytest.mark.parametrize(
    ("marks", "readers"),
    [
        (["students"], ("students",)),
        (["visitors", "management"], ("management", "visitors")),
        (["staff", "staff"], ("staff",)),
        (["everyone"], READERS),
        (["students", "everyone"], READERS),
        ([], ()),
    ],
)
def test_marks_become_readers_in_one_order(marks: list[str], readers: tuple[str, ...]) -> None:
    assert audience(marks) == readers


def test_a_clause_concerns_a_reader_who_is_among_its_own() -> None:
    assert concerns(("students", "parents"), ["parents"])
    assert not concerns(("students", "parents"), ["staff", "visitors"])
    assert not concerns((), READERS)


def test_audiences_are_read_by_clause() -> None:
    read = AUDIENCES.read(record("a-01: [parents, students]\na-02: [everyone]\n"))

    assert read == {"a-01": ("students", "parents"), "a-02": READERS}


def test_a_sound_record_has_no_problem() -> None:
    assert list(check_audiences(record("a-01: [students]\n"), clauses("a-01"))) == []


def test_clauses_without_marks_are_each_named() -> None:
    problems = list(check_audiences(record("a-01: [students]\n"), clauses("a-01", "a-02", "a-03")))

    assert [(p.key, p.params["clause"]) for p in problems] == [
        ("clause-without-audience", "a-02"),
        ("clause-without-audience", "a-03"),
    ]


def test_of_a_draft_new_clauses_and_those_that_are_gone_are_notes() -> None:
    marks = record("a-01: [students]\na-02: [staff]\nb-01: [staff]\n")

    problems = list(check_audiences(marks, clauses("a-01", "a-03"), gone={"a-02"}))

    assert [(p.key, p.line, p.severity) for p in problems] == [
        ("new-clause-without-audience", 1, "note"),
        ("audience-of-clause-gone", 2, "note"),
        ("audience-without-clause", 3, "fault"),
    ]
    assert marked_readers(marks, ["a-01", "a-03"]) == {"a-01": ("students",), "a-03": READERS}


def test_a_record_that_is_no_mapping_marks_no_clause() -> None:
    problems = list(check_audiences(record("- a-01\n"), clauses("a-01")))

    assert [p.key for p in problems] == ["clause-without-audience"]


def test_marks_without_a_clause_point_at_their_line_and_the_nearest_clause() -> None:
    (problem,) = check_audiences(record("a-01: [staff]\nb-11: [staff]\n"), clauses("a-01"))

    assert (problem.place, problem.key) == ("audiences.yml:2", "audience-without-clause")
    assert problem.params == {"clause": "b-11", "near": ""}


@pytest.mark.parametrize("marks", ["students", "[]", "", "{students: true}"])
def test_marks_that_are_no_list_are_a_problem(marks: str) -> None:
    (problem,) = AUDIENCES.check(record(f"a-01: {marks}\n"))

    assert problem.key == "audience-no-list"
    assert "everyone" in str(problem.params["known"])


def test_every_unknown_mark_of_a_list_is_reported_with_the_one_meant() -> None:
    problems = AUDIENCES.check(record("a-01:\n  - students\n  - parent\n  - stuff\n  - 5\n"))

    assert [(p.line, p.params["value"], p.params["near"]) for p in problems] == [
        (1, "parent", "parents"),
        (1, "stuff", "staff"),
        (1, "5", ""),
    ]
