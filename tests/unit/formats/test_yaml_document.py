import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import Problem

LIST = """# a comment
- id: one
  name:
    tr: Bir
    en: One
- id: two
  tags: [a,
    b]
"""


def record(words: str, first_line: int = 1) -> YamlDocument:
    read = read_yaml_document("data/x.yml", words, first_line)
    assert isinstance(read, YamlDocument)
    return read


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ((0,), 2),
        ((0, "id"), 2),
        ((0, "name"), 3),
        ((0, "name", "en"), 5),
        ((1, "id"), 6),
        ((1, "tags", 1), 8),
        ((1, "address"), 6),
        ((1, "tags", 7, "deep"), 7),
        (("nowhere",), 1),
        ((), 1),
    ],
)
def test_a_problem_points_at_a_key_or_the_nearest_one_above(
    where: tuple[str | int, ...], line: int
) -> None:
    assert record(LIST).problem(where, "not-a-list").place == f"data/x.yml:{line}"


def test_lines_are_counted_from_where_the_yaml_stands_in_its_file() -> None:
    assert record("title: A\nextra: B\n", first_line=2).lines[("extra",)] == 3


def test_an_empty_file_is_a_record_without_data() -> None:
    assert record("") == YamlDocument("data/x.yml", None, {})


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a: 1\nb: c: d\n", 2),
        ("a: [1\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 2026-02-28\nb: [2026-02-30]\n", 2),
    ],
)
def test_a_text_that_is_no_yaml_is_a_problem_with_its_line(words: str, line: int) -> None:
    problem = read_yaml_document("data/x.yml", words)

    assert isinstance(problem, Problem)
    assert (problem.place, problem.key) == (f"data/x.yml:{line}", "not-yaml")
    assert problem.facts["why"]
