"""Every word of the program for a reader or an editor, in every language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from esafety.text.languages import LANGUAGES

Words = Mapping[str, str]
# Ten times as fast where libyaml is there; every process reads the words anew.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def reader_words(language: str) -> Words:
    """Return the words printed on pages and paper, by key."""
    return _words("reader.yml")[language]


def problem_words(language: str) -> Words:
    """Return the sentences for editors, by key; `{gaps}` are filled with facts."""
    return _words("problems.yml")[language]


def letter_words(language: str) -> Words:
    """Return the letters written to the school's own people, by key."""
    return _words("letters.yml")[language]


@cache
def _words(name: str) -> Mapping[str, Words]:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    table: Mapping[str, Mapping[str, str]] = yaml.load(text, Loader=_LOADER)  # noqa: S506
    return {
        language: {key: sentences[language] for key, sentences in table.items()}
        for language in LANGUAGES
    }
