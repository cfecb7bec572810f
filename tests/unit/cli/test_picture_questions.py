"""The questions about a picture, answered at a terminal."""

from datetime import date
from io import StringIO
from typing import Any

import click
import pytest

from esafety.cli.picture_questions import ask, lacking
from esafety.processes.environment import environment
from esafety.text.shown_languages import CHOICE

NOTHING = dict.fromkeys(
    (
        *("kind", "source", "author", "licence", "alt_tr", "alt_en", "shows"),
        *("parent", "pupil", "staff", "until"),
    )
)
DRAWN = NOTHING | {
    "kind": "drawing",
    "source": "s",
    "author": "a",
    "licence": "school",
    "alt_tr": "t",
    "alt_en": "e",
}


def asked(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, Any], *answers: str, language: str = "tr"
) -> dict[str, Any]:
    facts = dict(given)
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{one}\n" for one in answers)))
    with environment({CHOICE: language}):
        ask(facts)
    return facts


def test_a_drawing_shows_nobody_and_needs_no_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ("3", "Okulda çizildi", "Deneme İlkokulu", "1", "Pano", "The board")

    facts = asked(monkeypatch, NOTHING, *answers)

    assert facts == DRAWN | {
        "source": "Okulda çizildi",
        "author": "Deneme İlkokulu",
        "alt_tr": "Pano",
        "alt_en": "The board",
    }


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        *(("1", "photograph"), ("FOTOĞRAF", "photograph"), ("fotograf", "photograph")),
        *(("ekran görüntüsü", "screenshot"), ("drawing", "drawing"), ("ÇİZİM", "drawing")),
    ],
)
def test_a_choice_is_named_by_its_number_its_code_or_its_word(
    monkeypatch: pytest.MonkeyPatch, answer: str, kind: str
) -> None:
    given = DRAWN | {"kind": None, "shows": "nobody"}

    assert asked(monkeypatch, given, answer)["kind"] == kind


def test_a_wrong_answer_is_asked_again_and_no_other_one_is_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = DRAWN | {"kind": "photograph"}
    of_papers = ("Ayşe Yılmaz", "V-2026/1", "O-2026/1", "30.02.2027", "30.6.2027")

    facts = asked(monkeypatch, given, "", "herkes", "öğrenciler", *of_papers)

    said = capsys.readouterr().out
    assert (facts["shows"], facts["parent"], facts["pupil"]) == ("pupils", "V-2026/1", "O-2026/1")
    assert facts["until"] == date(2027, 6, 30)
    assert said.count("1 ile 3 arasında bir sayı") == 2
    assert "ad yazılmaz" in said
    assert "Bu bir gün değil" in said
    assert "Error" not in said


def test_whoever_ends_the_answers_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(click.Abort):
        asked(monkeypatch, NOTHING, "1")


def test_what_is_missing_follows_from_what_was_answered() -> None:
    assert lacking(DRAWN) == []
    assert lacking(DRAWN | {"kind": "photograph"}) == ["shows"]
    assert lacking(DRAWN | {"kind": "photograph", "shows": "staff"}) == ["staff", "until"]
