from pathlib import Path

import pytest

from esafety.cli.languages import chosen_language, help_languages, in_language_of
from esafety.text.shown_languages import CHOICE, shown_languages


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


def school_in(folder: Path, *languages: str) -> Path:
    listed = "".join(f"        - locale: {code}\n" for code in languages)
    configuration = f"INHERIT: esafety-press\nplugins:\n  - i18n:\n      languages:\n{listed}"
    (folder / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [
        (("tr",), ("tr",)),
        (("tr", "ar"), ("tr",)),
        (("tr", "en"), ("tr", "en")),
    ],
)
def test_a_school_that_writes_turkish_alone_is_spoken_to_in_turkish(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    languages: tuple[str, ...],
    spoken: tuple[str, ...],
) -> None:
    monkeypatch.delenv(CHOICE, raising=False)

    with in_language_of(school_in(tmp_path, *languages)):
        assert shown_languages() == spoken
    assert shown_languages() == ("tr", "en")


def test_a_language_that_was_chosen_is_spoken_to_every_school(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOICE, "en")

    with in_language_of(school_in(tmp_path, "tr")):
        assert shown_languages() == ("en",)
