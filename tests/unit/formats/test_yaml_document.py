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


def test_a_byte_that_is_not_utf8_is_told_with_its_line() -> None:
    problem = read_yaml_document("data/x.yml", "a: 1\nb: M\udcfcd\udcfcr\n")

    assert isinstance(problem, Problem)
    assert (problem.line, problem.key) == (2, "not-utf8")


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
    ("words", "line", "mark"),
    [
        ("a: [1\n", 1, "["),
        ("a: 1\naddress: {tr:\n", 2, "{"),
        ("a: 1\naddress: {tr: x, en: y\nb: 2\nc: 3\n", 2, "{"),
        ('a: 1\nb: "x\nc: 2\n', 2, '"'),
        ("a: {b: [1, 2}\n", 1, "["),
    ],
)
def test_what_is_left_open_is_told_where_it_was_opened(words: str, line: int, mark: str) -> None:
    problem = read_yaml_document("data/x.yml", words)

    assert isinstance(problem, Problem)
    assert (problem.line, problem.key) == (line, "yaml-left-open")
    assert f"{mark} kapanmamış" in problem.sentence("tr")
    assert f"The {mark} on this line" in problem.sentence("en")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a: 1\nb: c: d\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: {b: 1, c: 2}}\n", 1),
        ('a: {\n  b: "1"\n  c: 2\n}\n', 3),
    ],
)
def test_a_text_that_is_no_yaml_is_a_problem_with_its_line(words: str, line: int) -> None:
    problem = read_yaml_document("data/x.yml", words)

    assert isinstance(problem, Problem)
    assert (problem.place, problem.key) == (f"data/x.yml:{line}", "not-yaml")
    assert problem.params["why"]


@pytest.mark.parametrize("day", ["2026-02-30", "2027-13-01", "2026-00-10"])
def test_a_day_that_is_in_no_calendar_is_told_with_its_line(day: str) -> None:
    problem = read_yaml_document("data/x.yml", f"a: 2026-02-28\nb: [{day}]\n")

    assert isinstance(problem, Problem)
    assert (problem.place, problem.key) == ("data/x.yml:2", "no-such-day")
    assert problem.params["value"] == day


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("title: 'Türkiye'nin günü'\n", "quote-in-quotes"),
        ("- 'Ali'nin Veli'nin'\n", "quote-in-quotes"),
        ('a: {tr: "Ona "dur" de", en: x}\n', "quote-in-quotes"),
        ("a: 'tek' : b: 'c'\n", "not-yaml"),
        ("a: Ali'nin: 'Veli'\n", "not-yaml"),
    ],
)
def test_a_quote_within_quotes_is_told_where_it_is_the_fault(words: str, key: str) -> None:
    problem = read_yaml_document("data/x.yml", words)

    assert isinstance(problem, Problem)
    assert problem.key == key


@pytest.mark.parametrize(
    "words",
    [
        "a: 'Türkiye''nin günü'\n",
        'a: "Türkiye\'nin günü"\n',
        'a: Türkiye\'nin "günü"\n',
        "a: ['b','c']\n",
        "a: 'b' # c\n",
    ],
)
def test_quotes_in_their_place_are_read(words: str) -> None:
    assert isinstance(read_yaml_document("data/x.yml", words), YamlDocument)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("a: No #3 Çankaya\n", "#3 Çankaya"),
        ("a: #fff\n", "#fff"),
        ("- x #4\n", "#4"),
        ("a: {b: c #5\n }\n", "#5"),
        ("a: iki\n  satır #6\n", "#6"),
        ("a: 183 #telefon\n", "#telefon"),
    ],
)
def test_a_plain_value_that_a_number_sign_cuts_is_refused(words: str, lost: str) -> None:
    problem = read_yaml_document("data/x.yml", words)

    assert isinstance(problem, Problem)
    assert (problem.key, problem.params["lost"]) == ("value-cut", lost)


@pytest.mark.parametrize(
    "words",
    [
        "a: b # açıklama\n",
        "a: b  #açıklama\n",
        "a: 'b' #açıklama\n",
        "a: b#3\n",
        "a: |  #blok\n  b #3\n",
        "#açıklama\na: b\n #açıklama\n",
        "a:\n #açıklama\n  b: c ## çizgi\n",
        "a: [b, c] #liste\n",
        "a: >-\n  Sınıf 4-A #etkinlik\n",
    ],
)
def test_a_comment_and_a_number_sign_within_a_word_are_no_matter(words: str) -> None:
    assert isinstance(read_yaml_document("data/x.yml", words), YamlDocument)
