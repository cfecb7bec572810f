import pytest

from esafety.cli.languages import chosen_language, help_languages
from esafety.text.shown_languages import CHOICE


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("check --lang en", "en"),
        ("--lang=tr check", "tr"),
        ("check --help --lang en", "en"),
        ("check --unknown --lang tr", "tr"),
        ("check --lang tr --lang en", "en"),
        ("check", None),
        ("check --lang", None),
        ("check --lang fr", None),
        ("check -- --lang en", None),
    ],
)
def test_the_language_is_found_wherever_it_stands(line: str, language: str | None) -> None:
    assert chosen_language(line.split()) == language


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, ("tr", "en")),
        ({"LANG": "C.UTF-8"}, ("tr", "en")),
        ({"LANG": "de_DE.UTF-8"}, ("tr", "en")),
        ({"LANG": "tr_TR.UTF-8"}, ("tr",)),
        ({"LANG": "en"}, ("en",)),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, ("en",)),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": ""}, ("tr",)),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "tr_TR"}, ("tr",)),
    ],
)
def test_the_locale_chooses_the_language_of_help(
    environment: dict[str, str], languages: tuple[str, ...]
) -> None:
    assert help_languages(environment) == languages


def test_a_language_that_was_chosen_comes_before_the_locale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(CHOICE, "en")

    assert help_languages({CHOICE: "en", "LANG": "tr_TR.UTF-8"}) == ("en",)
