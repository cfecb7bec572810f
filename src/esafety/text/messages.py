"""Every word of the program for a reader or an editor, in every language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from esafety.text.languages import LANGUAGES

Words = Mapping[str, str]


def reader_words(language: str) -> Words:
    """Return the words printed on pages and paper, by key."""
    return _words("reader.yml")[language]


def problem_words(language: str) -> Words:
    """Return the sentences for editors, by key; `{gaps}` are filled with facts."""
    return _words("problems.yml")[language]


def field_words(language: str) -> Words:
    """Return what an editor's program shows on the keys of files of facts, by model and key."""
    return _words("fields.yml")[language]


def letter_words(language: str) -> Words:
    """Return the letters written to the school's own people, by key."""
    return _words("letters.yml")[language]


@cache
def _words(name: str) -> Mapping[str, Words]:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    table: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return {
        language: {key: sentences[language] for key, sentences in table.items()}
        for language in LANGUAGES
    }
