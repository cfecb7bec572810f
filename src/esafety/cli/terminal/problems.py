"""Problems as lines of a terminal: each at its place, or by their cause."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from esafety.problems.causes import Cause, causes_of
from esafety.problems.problem import Problem, guess, suggestion
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words, reader_words
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages

RULE: Final = "═" * 72
_DETAILS: Final = 5


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield each problem: its place and the first language, then the others below.

    Each ends with the rule that it breaks, by the name that the guide gives it and a silence takes.
    """
    first, *others = shown_languages()
    for problem in problems:
        said = _with_rule(problem.sentence(first), problem.rule, first)
        yield f"{problem.place_in(first)}: {said}"
        yield from _details(problem, first)
        for language in others:
            yield f"    {_with_rule(problem.sentence(language), problem.rule, language)}"
            yield from _details(problem, language)


def _with_rule(sentence: str, rule: str, language: str) -> str:
    """Return a sentence with its rule behind it; a command's own problems are of none."""
    named = console_words(language)["of-rule"].format(rule=rule)
    return f"{sentence} {named}" if rule else sentence


def _details(problem: Problem, language: str) -> Iterator[str]:
    yield from (f"      – {detail[language]}" for detail in problem.details)


def cause_lines(problems: Iterable[Problem], *, places: int = 0) -> Iterator[str]:
    """Yield problems by their cause, the one met most often first.

    A cause met at no more places than `places` is shown by them; of any other come the cause in
    one line for each language, as many places, and the command that shows the rest.
    """
    for cause in causes_of(problems):
        shown, rest = cause.problems[:places], cause.problems[places:]
        if not rest:
            yield from problem_lines(shown)
            continue
        yield from _in_each_language(partial(_cause, cause))
        yield from (f"    {line}" for line in problem_lines(shown))
        more = partial(_more, len(rest))
        yield from (f"    {line}" for line in _in_each_language(more)) if shown else ()


def _in_each_language(words: Callable[[str], str]) -> Iterator[str]:
    first, *others = shown_languages()
    yield words(first)
    yield from (f"    {words(language)}" for language in others)


def _cause(cause: Cause, language: str) -> str:
    return _with_rule(cause.sentence(language), cause.rule, language)


def _more(count: int, language: str) -> str:
    return console_words(language)["cause-more"].format(count=count)


def checklist_lines(items: Sequence[Problem]) -> Iterator[str]:
    """Return what only the school can fix, between two rules; nothing where nothing is left.

    Of many details the first are shown: the check lists them all.
    """
    if not items:
        return
    title = " · ".join(reader_words(language)["checklist"] for language in shown_languages())
    yield RULE
    yield f"{title}: {len(items)}"
    yield RULE
    yield from problem_lines(map(_shortened, items))
    yield RULE


def _shortened(item: Problem) -> Problem:
    """Return a problem with its first details, and how many more there are."""
    rest = len(item.details) - _DETAILS
    if rest <= 0:
        return item
    more = {language: _more(rest, language) for language in SPOKEN_LANGUAGES}
    return replace(item, details=(*item.details[:_DETAILS], more))


def note_lines(notes: Iterable[Problem]) -> Iterator[str]:
    """Return notes under their own heading; nothing at all where there are none."""
    yield from _under("notes", notes)


def silenced_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield what editors have silenced, with their reason and the day; nothing where nothing is."""
    for line, problem in enumerate(problems):
        if line == 0:
            yield f"{console_line('silenced')}:"
        silence = problem.silence
        reason = f"{silence.reason}, {silence.on.isoformat()}" if silence else ""
        yield f"{problem.place}: {problem.rule}: {reason}"


def stale_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Return what must be read again once a draft is approved, under a heading, if anything."""
    yield from _under("read-again", problems)


def _under(heading: str, problems: Iterable[Problem]) -> Iterator[str]:
    if lines := [*problem_lines(problems)]:
        yield from (f"{console_line(heading)}:", *lines)


def unknown_name_line(key: str, name: str, known: Iterable[str]) -> str:
    """Return the message on an unknown name: the name, what is wrong, the one that was meant."""
    params = suggestion(name, known)
    sentences = (
        console_words(language)[key].format(guess=guess(params, language))
        for language in shown_languages()
    )
    return f"{name}: {' · '.join(sentences)}"
