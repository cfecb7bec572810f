"""Problems as GitHub shows them: beside the line in a pull request, and on the run's page."""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.problems.problem import Problem, Severity
from esafety.text.messages import rule_words
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages

# The order matters: a percent sign is escaped before others bring new ones.
_IN_MESSAGE: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY: Final = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))
_LEVELS: Final[dict[Severity, str]] = {
    "fault": "error",
    "note": "notice",
    "silenced": "notice",
}
_IN_CELL: Final = (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("\r", " "), ("\n", " "))


def annotation(
    level: str,
    path: str,
    line: int,
    message: str,
    *,
    title: str = "",
    columns: tuple[int, int] | None = None,
) -> str:
    """Return the line a workflow prints to have a message shown beside a line of a file.

    `level` is `error`, `warning` or `notice`; without a `title` GitHub shows none. `columns` are
    those of the first letter and behind the last one, from 1; the runner is told that of the last
    letter. Source of the escapes: its own toolkit, actions/toolkit, packages/core/src/command.ts.
    """
    properties = [f"file={_escaped(path, _IN_PROPERTY)}", f"line={line}"]
    properties += [f"col={columns[0]}", f"endColumn={columns[1] - 1}"] if columns else []
    properties += [f"title={_escaped(title, _IN_PROPERTY)}"] if title else []
    return f"::{level} {','.join(properties)}::{_escaped(message, _IN_MESSAGE)}"


def problem_annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Return one annotation for each problem: Turkish, then English below it.

    Its title is the rule that is broken, in words and by the name that a silence takes.
    """
    for problem in problems:
        message = "\n".join(_sentences(problem))
        level, path, title = _LEVELS[problem.severity], problem.path, _title(problem.rule)
        yield annotation(level, path, problem.line, message, title=title, columns=problem.columns)


def _title(rule: str) -> str:
    """Return what a rule is called; nothing for a problem that no rule found."""
    if not rule:
        return ""
    called = " · ".join(rule_words(language)[rule] for language in shown_languages())
    return f"{called} ({rule})"


def problem_summary(problems: Iterable[Problem]) -> str:
    """Return every problem as a Markdown table; GitHub annotates only ten of each run."""
    rows = [_row(problem) for problem in problems]
    head = f"### {console_line('places-to-mend', count=len(rows))}"
    titles = (console_line(key) for key in ("place", "what-is-wrong", "rule"))
    table = [f"| {' | '.join(titles)} |", "| --- | --- | --- |"]
    empty = f"{console_line('no-problems')}\n"
    return "\n".join([head, "", *table, *rows, ""]) if rows else empty


def _row(problem: Problem) -> str:
    words = "<br>".join(map(_cell, _sentences(problem)))
    return f"| {_cell(problem.place)} | {words} | {_cell(_title(problem.rule))} |"


def _sentences(problem: Problem) -> list[str]:
    return [
        line
        for language in shown_languages()
        for line in (
            problem.sentence(language),
            *(f"– {detail[language]}" for detail in problem.details),
        )
    ]


def _cell(words: str) -> str:
    return _escaped(words, _IN_CELL)


def _escaped(words: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for letter, written in escapes:
        words = words.replace(letter, written)
    return words
