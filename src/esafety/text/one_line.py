"""A message in one line, in every language that is shown."""

from collections.abc import Callable

from esafety.text.grammar.letter_case import small_letters
from esafety.text.messages import CatalogWords, console_words, plural, problem_words, reader_words
from esafety.text.printable import printable
from esafety.text.shown_languages import shown_languages


def one_line(key: str, **params: object) -> str:
    """Return a sentence of `text/catalog/problems.yml`, its gaps filled: Turkish · English."""
    return _joined(problem_words, key, None, params)


def console_line(key: str, *, count: int | None = None, **params: object) -> str:
    """Return words of `text/catalog/console.yml`, their gaps filled: Turkish · English.

    `count` chooses the form for a number of things, and fills the gap of that name.
    """
    return _joined(console_words, key, count, params)


def sheet_kind_line(name: str) -> str:
    """Return what a kind of plain sheets is called on its pages, within a line: Turkish · English.

    Raises:
        KeyError: if `text/catalog/reader.yml` has no `kind-<name>`.
    """
    names = ((reader_words(language)[f"kind-{name}"], language) for language in shown_languages())
    return " · ".join(dict.fromkeys(_with_small_initial(*named) for named in names))


def _with_small_initial(words: str, language: str) -> str:
    """Return words as they stand within a sentence; in Turkish a capital I has no dot."""
    return small_letters(words[0], language) + words[1:]


def _joined(
    words_of: Callable[[str], CatalogWords], key: str, count: int | None, params: dict[str, object]
) -> str:
    shown = {
        name: value if isinstance(value, int | float) else printable(value)
        for name, value in params.items()
    }
    sentences = dict.fromkeys(
        plural(words_of(language), key, count, language).format(count=count, **shown)
        for language in shown_languages()
    )
    return " · ".join(sentences)
