import pytest

from esafety.problems.problem import Problem
from esafety.text.one_line import one_line
from esafety.text.printable import printable, printable_lines

ORDER = "a {{\n::error file=README.md,line=1::sahte uyarı"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("bir\nsatır\r\tdaha", r"bir\nsatır\r\tdaha"),
        ("\x1b[31mkırmızı\x07 \x85", r"\x1b[31mkırmızı\x07 \x85"),
        ("iki\u2028satır \u202eters", r"iki\u2028satır \u202eters"),
        ("yarım \ud800", r"yarım \ud800"),
        ("::error::x", ": :error::x"),
        ("  ::error::x", "  : :error::x"),
        ("önce ##[error]x", "önce ## [error]x"),
    ],
)
def test_nothing_ends_the_line_or_gives_an_order(words: str, shown: str) -> None:
    assert printable(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "Ğüışöç İı “ad” – ½ ₺",
        "C:\\kitap",
        "a::b",
        "# Başlık {#id}",
        "👩\u200d🏫",
        "5’inci\u00a0sınıf",
        "",
    ],
)
def test_sound_words_stay_as_they_are(words: str) -> None:
    assert printable(words) == words


def test_each_of_several_lines_is_made_printable() -> None:
    assert printable_lines("bir\n::error::iki\r") == "bir\n: :error::iki\\r"


def test_a_problem_is_one_line_whatever_its_facts_and_path_hold() -> None:
    problem = Problem(
        "docs/a\n::error::x.tr.md", 1, "value-with-braces", {"name": "a", "value": ORDER}
    )

    for said in (problem.place, problem.sentence("tr"), problem.sentence("en")):
        assert len(said.splitlines()) == 1
    assert r"Yazılan: a {{\n::error file=README.md" in problem.sentence("tr")
    assert problem.place == r"docs/a\n::error::x.tr.md:1"


def test_a_suggestion_is_one_line() -> None:
    problem = Problem(
        "a.yml", 1, "unknown-key", {"name": "x", "near": "", "known": "a\n::error::b"}
    )
    assert r"a\n::error::b" in problem.sentence("tr")


def test_a_complaint_of_the_press_is_one_line() -> None:
    said = one_line("unexpected", what=ORDER, log="build/error.log")
    assert len(said.splitlines()) == 1
