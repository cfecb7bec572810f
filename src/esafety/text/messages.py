"""Every word of the program for a reader or an editor, in every language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from esafety.text.fallback import marked
from esafety.text.languages import KNOWN, SPOKEN_LANGUAGES, fallbacks, required_languages
from esafety.text.program_name import MARK, program_name

CatalogWords = Mapping[str, str]
# Ten times as fast where libyaml is there; every process reads the words anew.
LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def reader_words(language: str) -> CatalogWords:
    """Return the words printed on pages and paper, by key.

    A language that the program does not speak has a catalogue of its own, `reader.ar.yml`, with
    the words its pages need; the others are those of its fallback, marked as such.
    """
    if language in SPOKEN_LANGUAGES:
        return _words("reader.yml")[language]
    fallback = next(one for one in fallbacks(language) if one in SPOKEN_LANGUAGES)
    missing = _words("reader.yml")[fallback].items()
    own = _read(f"reader.{language}.yml").items()
    return {
        **{key: marked(text, fallback) for key, text in missing},
        **{name: text for key, sentence in own for name, text in _by_form(key, sentence)},
    }


def problem_words(language: str) -> CatalogWords:
    """Return the sentences for editors, by key; `{gaps}` are filled with facts."""
    return _words("problems.yml")[language]


def rule_words(language: str) -> CatalogWords:
    """Return what each rule of the check is called, and, by `<id>-asks`, what it asks for."""
    return _words("rules.yml")[language]


def console_words(language: str) -> CatalogWords:
    """Return the words of a command while it works and when it is done, by key."""
    return _words("console.yml")[language]


def help_words(language: str) -> CatalogWords:
    """Return the help of the commands and what is wrong with their arguments, by key."""
    return _words("help.yml")[language]


def field_words(language: str) -> CatalogWords:
    """Return what an editor's program shows on the keys of files of facts, by model and key."""
    return _words("fields.yml")[language]


def letter_words(language: str) -> CatalogWords:
    """Return the letters written to the school's own people, by key."""
    return _words("letters.yml")[language]


def comments(key: str, languages: Iterable[str]) -> str:
    """Return a comment for the editors of a YAML file: a line in each of a site's languages."""
    return "".join(f"# {letter_words(one)[key]}\n" for one in required_languages(languages))


def plural(words: CatalogWords, key: str, number: int | None, language: str) -> str:
    """Return the words for a number of things, or those that need no number.

    Where they differ by number, the catalogue has one form for each category of CLDR (`one`,
    `few`, `other` …); which category a number belongs to is the language's own rule. Without a
    number they are those of many.
    """
    if number is not None:
        for form in (KNOWN[language].plural_form(number), "other"):
            if f"{key}.{form}" in words:
                return words[f"{key}.{form}"]
    return words[key] if key in words else words[f"{key}.other"]


@cache
def _words(name: str) -> Mapping[str, CatalogWords]:
    table: Mapping[str, Mapping[str, str | CatalogWords]] = _read(name)
    program = program_name()
    return {
        language: {
            name: text.replace(MARK, program)
            for key, sentences in table.items()
            for name, text in _by_form(key, sentences[language])
        }
        for language in SPOKEN_LANGUAGES
    }


def _read(name: str) -> Any:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=LOADER)  # noqa: S506


def _by_form(key: str, sentence: str | CatalogWords) -> Iterator[tuple[str, str]]:
    """Yield a sentence by its key; one that has forms by `key.form`."""
    if isinstance(sentence, str):
        yield key, sentence
    else:
        yield from ((f"{key}.{form}", text) for form, text in sentence.items())
