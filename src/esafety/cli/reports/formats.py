"""The formats of a report: for each its name and what makes its lines."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol

from esafety.cli.reports.findings import Findings
from esafety.cli.reports.json_report import json_lines
from esafety.cli.reports.sarif import sarif_lines
from esafety.cli.reports.text import text_lines
from esafety.github.annotations import problem_annotations


class Report(Protocol):
    """Makes the lines of a report; `whole` shows each place where many have one cause."""

    def __call__(self, findings: Findings, *, whole: bool) -> Iterable[str]:
        """Return the lines of a report."""


def _github_lines(findings: Findings, *, whole: bool) -> Iterator[str]:
    """Yield the text for the log of a run, then what GitHub shows beside the lines of files."""
    yield from text_lines(findings, whole=whole)
    yield from problem_annotations((*findings.faults, *findings.notes))


TEXT: Final = "text"
GITHUB: Final = "github"
FORMATS: Final[Mapping[str, Report]] = {
    TEXT: text_lines,
    "json": json_lines,
    "sarif": sarif_lines,
    GITHUB: _github_lines,
}
# What a program reads; nothing else may stand on its standard output.
MACHINE_READ: Final = ("json", "sarif")
