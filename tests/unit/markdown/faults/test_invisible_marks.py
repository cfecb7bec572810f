"""Characters that nobody sees, on any line of a page or a chapter."""

import pytest

from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem


def problems(body: str, *, chapter: bool = False) -> list[Problem]:
    return sorted(read_markdown("docs/page.tr.md", body, 1, chapter=chapter).problems)


@pytest.mark.parametrize(
    ("said", "marks"),
    [
        ("Arayın: \u202e21 43 555 2130\u202c", "U+202E, U+202C"),
        ("Arayın: \u2066ayrı\u2069", "U+2066, U+2069"),
        ("Arayın: \u200f112", "U+200F"),
        ("Arayın: &#x202E;112", "U+202E"),
        ("Arayın: &#8238;112", "U+202E"),
        ("Nul \x00 bayt", "U+0000"),
        ("Zil \x07 sesi", "U+0007"),
        ("\x1b[31mkırmızı", "U+001B"),
        ("Birim\x1fsonu", "U+001F"),
        ("Satır\x85sonu", "U+0085"),
        ("`\u202ekod`", "U+202E"),
        ("![Ev\u202e](ev.png)", "U+202E"),
    ],
)
def test_an_invisible_character_is_named_with_its_line(said: str, marks: str) -> None:
    page = problems(f"Söz.\n\n{said}\n\nSöz.")
    told = [(one.line, one.params["marks"]) for one in page if one.key == "invisible-mark"]
    clause = problems(f"# A {{ #a }}\n\n- Söz.\n- {said}\n", chapter=True)

    assert told == [(3, marks)]
    assert 4 in [one.line for one in clause if one.key == "invisible-mark"]


@pytest.mark.parametrize(
    "said",
    [
        "Türkçe ğüşiöçı İI ₺ № – — … “ad” ’ 12\u00a0m² gü\u00adven \u200bsıfır",
        "Sekme\tburada ve Word'ün satır sonu\x0bburada",
        "&#304;stanbul &#169; &nbsp; &#x130;",
        "Satır\\\nsonu",
    ],
)
def test_letters_and_blanks_are_left_alone(said: str) -> None:
    assert [one for one in problems(said) if one.key == "invisible-mark"] == []


def test_the_advice_followed_literally_ends_the_report() -> None:
    (problem,) = problems("Arayın: \u202e0312\u202c 555")

    assert "Arayın: 0312 555" in problem.sentence("tr")
    assert "U+202E" in problem.sentence("en")
    assert problems("Arayın: 0312 555") == []
