"""Numbers that an editor gives to tables and pictures, within what can be shown and printed."""

import pytest

from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem


def problems(body: str) -> list[Problem]:
    return sorted(read_markdown("docs/page.tr.md", body, 1, chapter=False).problems)


CELL = "Söz.\n\n<table><tr><td {given}>geniş</td></tr></table>"


@pytest.mark.parametrize(
    ("body", "line", "key"),
    [
        (CELL.format(given='colspan="2000000"'), 3, "attribute-out-of-range"),
        (CELL.format(given="colspan=0"), 3, "attribute-out-of-range"),
        (CELL.format(given='colspan="21"'), 3, "attribute-out-of-range"),
        (CELL.format(given='rowspan="65534"'), 3, "attribute-out-of-range"),
        (CELL.format(given=f"rowspan={'9' * 3000}"), 3, "attribute-out-of-range"),
        (CELL.format(given="colspan=iki"), 3, "attribute-no-size"),
        (CELL.format(given="colspan=50%"), 3, "attribute-no-size"),
        ("Söz.\n\n![Ev](a.png){ width=0 }", 3, "attribute-out-of-range"),
        ("![Ev](a.png){ width=00 }", 1, "attribute-out-of-range"),
        ("![Ev](a.png){ height=0% }", 1, "attribute-out-of-range"),
        ("![Ev](a.png){ width=99999 }", 1, "attribute-out-of-range"),
        ("![Ev](a.png){ width=101% }", 1, "attribute-out-of-range"),
        ("![Ev](a.png){ width=-3 }", 1, "attribute-no-size"),
        ("| a { colspan=2000000 } | b |\n| --- | --- |\n| x | y |", 1, "attribute-out-of-range"),
    ],
)
def test_a_number_that_cannot_be_shown_is_refused_on_its_line(
    body: str, line: int, key: str
) -> None:
    assert [(one.line, one.key) for one in problems(body)] == [(line, key)]


@pytest.mark.parametrize(
    "body",
    [
        CELL.format(given='colspan="2" rowspan="3"'),
        CELL.format(given="colspan=20"),
        "![Ev](a.png){ width=1 }",
        "![Ev](a.png){ width=300 }\n\n![Ev](a.png){ width=50% height=200px }",
        "7. Yedi\n8. Sekiz",
    ],
)
def test_usual_numbers_are_left_alone(body: str) -> None:
    assert problems(body) == []


def test_the_sentence_says_which_numbers_may_be_written() -> None:
    (problem,) = problems("![Ev](a.png){ width=0 }")

    assert problem.sentence("tr") == "'width' için 1 ile 9999 arasında bir sayı yazın. Yazılan: 0"
    assert problem.sentence("en") == "For 'width' write a number from 1 to 9999. Found: 0"
