"""A report as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, 27 March 2020.
What an editor has silenced is a result with a suppression (3.27.23); a note has its own level.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote

from esafety.checks.rules.rule import Rule
from esafety.checks.rules.table import RULES
from esafety.cli.reports.findings import Findings
from esafety.problems.problem import Problem, Severity
from esafety.storage.kit import INHERITED, release
from esafety.text.messages import rule_words
from esafety.text.shown_languages import shown_languages

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final[dict[Severity, str]] = {"fault": "error", "note": "note", "silenced": "error"}
_ROOT: Final = "%SRCROOT%"


def sarif_lines(findings: Findings, *, whole: bool) -> Iterator[str]:  # noqa: ARG001 (always whole)
    """Yield one log with one run: the table of rules, and a result for every problem."""
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in findings.every],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2)


def _driver() -> dict[str, Any]:
    return {
        "name": INHERITED,
        "version": release(),
        "rules": [_rule(rule) for rule in RULES],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    words = [rule_words(language) for language in shown_languages()]
    return {
        "id": rule.id,
        "shortDescription": {"text": _lines(one[rule.id] for one in words)},
        "fullDescription": {"text": _lines(one[f"{rule.id}-asks"] for one in words)},
        "properties": {"tags": [rule.group], "silenceable": rule.silenceable},
    }


def _lines(words: Iterable[str]) -> str:
    return "\n".join(words)


def _result(problem: Problem) -> dict[str, Any]:
    index = [rule.id for rule in RULES].index(problem.rule)
    silence = problem.silence
    reason = f"{silence.reason} ({silence.on.isoformat()})" if silence else ""
    suppressed = {"suppressions": [{"kind": "inSource", "justification": reason}]}
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": _lines(_sentences(problem))},
        "locations": [_location(problem)],
        "properties": {"kind": problem.key},
    } | (suppressed if silence else {})


def _sentences(problem: Problem) -> Iterator[str]:
    for language in shown_languages():
        yield problem.sentence(language)
        yield from (f"– {detail[language]}" for detail in problem.details)


def _location(problem: Problem) -> dict[str, Any]:
    place = {"uri": quote(problem.path), "uriBaseId": _ROOT}
    region = {"startLine": max(problem.line, 1)}
    if problem.columns:
        region |= dict(zip(("startColumn", "endColumn"), problem.columns, strict=True))
    return {"physicalLocation": {"artifactLocation": place, "region": region}}
