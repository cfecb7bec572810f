import pytest

from esafety.text.one_line import (
    _with_small_initial,
    console_line,
    one_line,
    sheet_kind_line,
)
from esafety.text.shown_languages import CHOICE


def test_a_message_comes_in_both_languages() -> None:
    assert console_line("stopped") == "Durduruldu. · Stopped."
    assert one_line("missing-key", name="title", guess="") == (
        "'title' eksik. Ekleyin. · 'title' is missing. Add it."
    )


@pytest.mark.parametrize(("chosen", "said"), [("tr", "Durduruldu."), ("en", "Stopped.")])
def test_where_a_language_was_chosen_it_comes_in_that_one(
    chosen: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOICE, chosen)

    assert console_line("stopped") == said


def test_a_language_that_the_program_does_not_speak_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(CHOICE, "fr")

    assert console_line("stopped") == "Durduruldu. · Stopped."


def test_a_number_chooses_the_form_and_fills_its_gap() -> None:
    assert console_line("asking", count=1) == "1 adrese bakılıyor · asking 1 address"
    assert console_line("asking", count=2) == "2 adrese bakılıyor · asking 2 addresses"


def test_a_kind_of_sheets_is_called_as_on_its_pages_but_within_a_line() -> None:
    assert sheet_kind_line("worksheet") == "çalışma kâğıdı · worksheet"


@pytest.mark.parametrize(
    ("words", "language", "small"),
    [
        ("İmza", "tr", "imza"),
        ("Işık", "tr", "ışık"),
        ("Index", "en", "index"),
        ("Ödül", "tr", "ödül"),
    ],
)
def test_the_first_letter_becomes_small_by_the_rules_of_its_language(
    words: str, language: str, small: str
) -> None:
    assert _with_small_initial(words, language) == small
