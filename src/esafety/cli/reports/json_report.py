"""A report as JSON, for programs of a school's own; CONTRIBUTING.md says what each key means.

A key is never taken away or given another meaning without another `version`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from esafety.cli.reports.findings import Findings
from esafety.problems.problem import Problem, Severity
from esafety.text.shown_languages import shown_languages

VERSION: Final = 1
SEVERITIES: Final[dict[Severity, str]] = {
    "fault": "error",
    "note": "note",
    "silenced": "silenced",
}


def json_lines(findings: Findings, *, whole: bool) -> Iterator[str]:  # noqa: ARG001 (always whole)
    """Yield one JSON document with every problem at its place."""
    report = {
        "version": VERSION,
        "errors": len(findings.faults),
        "figures": _figures(findings.every),
        "problems": [_entry(problem) for problem in findings.every],
    }
    yield json.dumps(report, ensure_ascii=False, indent=2)


def _figures(problems: Iterable[Problem]) -> dict[str, dict[str, int]]:
    """Return how many problems there are of each severity, and of each rule that found any."""
    severities = Counter(SEVERITIES[problem.severity] for problem in problems)
    rules = Counter(problem.rule for problem in problems)
    return {
        "by_severity": {name: severities[name] for name in SEVERITIES.values()},
        "by_rule": dict(sorted(rules.items())),
    }


def _entry(problem: Problem) -> dict[str, Any]:
    silence = problem.silence
    said = {"reason": silence.reason, "date": silence.on.isoformat()} if silence else None
    return {
        "file": problem.path,
        "line": problem.line,
        "columns": list(problem.columns) if problem.columns else None,
        "rule": problem.rule,
        "kind": problem.key,
        "severity": SEVERITIES[problem.severity],
        "message": {language: problem.sentence(language) for language in shown_languages()},
        "details": [dict(detail) for detail in problem.details],
        "silence": said,
    }
