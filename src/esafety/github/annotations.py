"""Problems as GitHub shows them: beside the line in a pull request, and on the run's page."""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.problems.problem import Problem, Severity

# The order matters: a percent sign is escaped before others bring new ones.
_IN_MESSAGE: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY: Final = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))
_LEVELS: Final[dict[Severity, str]] = {"fault": "error", "note": "notice"}
_IN_CELL: Final = (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("\r", " "), ("\n", " "))


def annotation(level: str, path: str, line: int, message: str) -> str:
    """Return the line a workflow prints to have a message shown beside a line of a file.

    `level` is `error`, `warning` or `notice`. Source of the escapes: the runner's own
    toolkit, actions/toolkit, packages/core/src/command.ts.
    """
    title = _escaped(f"{path}:{line}", _IN_PROPERTY)
    where = f"file={_escaped(path, _IN_PROPERTY)},line={line},title={title}"
    return f"::{level} {where}::{_escaped(message, _IN_MESSAGE)}"


def problem_annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Return one annotation for each problem: Turkish, then English below it."""
    for problem in problems:
        message = f"{problem.sentence('tr')}\n{problem.sentence('en')}"
        yield annotation(_LEVELS[problem.severity], problem.path, problem.line, message)


def problem_summary(problems: Iterable[Problem]) -> str:
    """Return every problem as a Markdown table; GitHub annotates only ten of each run."""
    rows = [
        f"| {_cell(p.place)} | {_cell(p.sentence('tr'))}<br>{_cell(p.sentence('en'))} |"
        for p in problems
    ]
    head = f"### Düzeltilecek yerler: {len(rows)} · places to mend: {len(rows)}"
    table = [
        "| Yer · place | Ne yanlış, ne yapılmalı · what is wrong, what to do |",
        "| --- | --- |",
    ]
    return "\n".join([head, "", *table, *rows, ""]) if rows else "Sorun yok. · No problems.\n"


def _cell(words: str) -> str:
    return _escaped(words, _IN_CELL)


def _escaped(words: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for letter, written in escapes:
        words = words.replace(letter, written)
    return words
