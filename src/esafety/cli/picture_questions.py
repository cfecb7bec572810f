"""The questions of `esafety picture`: each is asked until its answer is sound."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import click

from esafety.cli.languages import help_languages
from esafety.cli.value_kinds import DAY
from esafety.school.pictures.consent import reference_of_paper
from esafety.school.pictures.rights import CONSENT_FORMS, KINDS, LICENCES, PHOTOGRAPH, SHOWS
from esafety.text.languages import SPOKEN_LANGUAGES, slug
from esafety.text.messages import console_words
from esafety.text.one_line import console_line, one_line

_ALWAYS: Final = ("kind", "source", "author", "licence", *(f"alt_{c}" for c in SPOKEN_LANGUAGES))
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KINDS,
    "licence": LICENCES,
    "shows": SHOWS,
}
# Of whom there may be a paper, in the order in which the row of a picture names them.
PAPERS_ASKED: Final = ("parent", "pupil", "staff")
Facts = dict[str, Any]


class AnswerError(Exception):
    """An answer that is none; says why, in every language that is shown."""


def lacking(facts: Mapping[str, Any]) -> list[str]:
    """Return the facts of a picture that are still missing, in the order of the questions."""
    needed = [*_ALWAYS]
    if facts["kind"] == PHOTOGRAPH:
        needed.append("shows")
    if papers := CONSENT_FORMS.get(facts["shows"] or "", ()):
        needed += [*papers, "until"]
    return [key for key in needed if not facts[key]]


def ask(facts: Facts) -> None:
    """Ask at the terminal for each fact that is missing, and add it.

    Raises:
        click.Abort: on Ctrl-C, or if the answers end.
    """
    while missing := lacking(facts):
        facts[missing[0]] = _answer(missing[0])


def _answer(key: str) -> Any:
    click.echo(console_line(f"picture-ask-{key.replace('_', '-')}"))
    choices = _CHOICES.get(key, ())
    for number, choice in enumerate(choices, 1):
        click.echo(f"  {number}. {' · '.join(dict.fromkeys(_called(choice)))}")
    read = _reader(key)
    while True:
        words = click.prompt("", prompt_suffix="> ", default="", show_default=False)
        try:
            return read(" ".join(words.split()))
        except AnswerError as wrong:
            click.echo(f"  {wrong}")


def _reader(key: str) -> Callable[[str], Any]:
    if choices := _CHOICES.get(key):
        return lambda words: _chosen(words, choices)
    if key in PAPERS_ASKED:
        return _paper
    return _day if key == "until" else _words


def _words(words: str) -> str:
    if not words:
        raise AnswerError(console_line("answer-empty"))
    return words


def _chosen(words: str, choices: tuple[str, ...]) -> str:
    """Return the choice that was meant: by its number, its code or its name in a language."""
    for number, choice in enumerate(choices, 1):
        names = (str(number), choice, *_called(choice))
        if slug(words) and slug(words) in map(slug, names):
            return choice
    raise AnswerError(console_line("answer-not-among", last=len(choices)))


def _called(choice: str) -> list[str]:
    """Return what a choice is called in the languages that are shown, or its code."""
    name = f"picture-is-{choice}"
    return [console_words(language).get(name, choice) for language in help_languages()]


def _paper(words: str) -> str:
    if reference_of_paper(_words(words)):
        raise AnswerError(one_line("needs-paper-number", name=words, value=words))
    return words


def _day(words: str) -> Any:
    try:
        return DAY.read(_words(words))
    except ValueError:
        raise AnswerError(console_line("answer-no-day")) from None
