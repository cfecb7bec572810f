"""Problems as GitHub shows them: beside the line in a pull request, and on the run's page."""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.problems.problem import Problem, Severity
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
    level: str, path: str, line: int, message: str, columns: tuple[int, int] | None = None
) -> str:
    """Return the line a workflow prints to have a message shown beside a line of a file.

    `level` is `error`, `warning` or `notice`; `columns` are those of the first letter and behind
    the last one, from 1; the runner is told that of the last letter. Source of the escapes: its own
    toolkit, actions/toolkit, packages/core/src/command.ts.
    """
    title = _escaped(f"{path}:{line}", _IN_PROPERTY)
    within = f",col={columns[0]},endColumn={columns[1] - 1}" if columns else ""
    where = f"file={_escaped(path, _IN_PROPERTY)},line={line}{within},title={title}"
    return f"::{level} {where}::{_escaped(message, _IN_MESSAGE)}"


def problem_annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Return one annotation for each problem: Turkish, then English below it."""
    for problem in problems:
        message = "\n".join(_sentences(problem))
        level = _LEVELS[problem.severity]
        yield annotation(level, problem.path, problem.line, message, problem.columns)


def problem_summary(problems: Iterable[Problem]) -> str:
    """Return every problem as a Markdown table; GitHub annotates only ten of each run."""
    rows = [f"| {_cell(p.place)} | {'<br>'.join(map(_cell, _sentences(p)))} |" for p in problems]
    head = f"### {console_line('places-to-mend', count=len(rows))}"
    table = [f"| {console_line('place')} | {console_line('what-is-wrong')} |", "| --- | --- |"]
    empty = f"{console_line('no-problems')}\n"
    return "\n".join([head, "", *table, *rows, ""]) if rows else empty


def _sentences(problem: Problem) -> list[str]:
    return [problem.sentence(language) for language in shown_languages()]


def _cell(words: str) -> str:
    return _escaped(words, _IN_CELL)


def _escaped(words: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for letter, written in escapes:
        words = words.replace(letter, written)
    return words
