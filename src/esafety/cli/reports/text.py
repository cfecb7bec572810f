"""A report as a terminal shows it."""

from collections.abc import Iterator
from typing import Final

from esafety.cli.reports.findings import Findings
from esafety.cli.terminal.problems import cause_lines, note_lines, problem_lines, silenced_lines
from esafety.text.one_line import console_line

# How much of a cause that is met at many places is shown.
_PLACES: Final = 3


def text_lines(findings: Findings, *, whole: bool) -> Iterator[str]:
    """Yield every problem, or that there is none; then the notes, then what is silenced."""
    faults = findings.faults
    lines = list(problem_lines(faults) if whole else cause_lines(faults, places=_PLACES))
    yield from lines or [console_line("no-problems")]
    yield from note_lines(findings.notes)
    yield from silenced_lines(findings.silenced)
