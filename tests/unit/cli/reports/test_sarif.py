"""The schema is that of @microsoft/jest-sarif 1.0.0-beta.0 (MIT): SARIF 2.1.0, OASIS."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from esafety.checks.rules.table import RULES
from esafety.cli.reports.findings import Findings
from esafety.cli.reports.sarif import sarif_lines
from esafety.problems.problem import Problem, Silence
from workshop import ROOT

SCHEMA = json.loads((ROOT / "tests/golden/sarif/schema.json").read_text(encoding="utf-8"))
FAULT = Problem("docs/a b.tr.md", 3, "missing-key", {"name": "title"}, rule="page-form")
NOTE = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note", rule="composed")
SILENCED = Problem(
    *("docs/a.tr.md", 9, "missing-key", {"name": "x"}),
    severity="silenced",
    rule="translated",
    silence=Silence("Bir şiir", date(2026, 11, 29)),
)
PROBLEMS = (FAULT, NOTE, SILENCED)


def log(*problems: Problem) -> dict[str, Any]:
    (text,) = sarif_lines(Findings.of(problems), whole=False)
    written: dict[str, Any] = json.loads(text)
    jsonschema.Draft4Validator(SCHEMA).validate(written)
    return written


def results(*problems: Problem) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(*problems)["runs"][0]["results"]
    return found


@pytest.mark.parametrize("problems", [(), *((one,) for one in PROBLEMS), PROBLEMS])
def test_every_report_is_valid_by_the_standards_schema(problems: tuple[Problem, ...]) -> None:
    assert len(results(*problems)) == len(problems)


def test_a_fault_is_an_error_at_its_line_in_both_languages() -> None:
    (result,) = results(FAULT)

    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/a%20b.tr.md", "uriBaseId": "%SRCROOT%"}
    assert (place["region"], result["level"]) == ({"startLine": 3}, "error")
    assert result["message"]["text"] == "'title' eksik. Ekleyin.\n'title' is missing. Add it."


def test_a_result_names_its_rule_by_the_table() -> None:
    run = log(FAULT)["runs"][0]

    rule = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert rule["id"] == run["results"][0]["ruleId"] == "page-form"
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == [rule.id for rule in RULES]


def test_what_is_silenced_is_a_result_that_is_suppressed_and_says_why() -> None:
    (result,) = results(SILENCED)

    (suppression,) = result["suppressions"]
    assert suppression == {"kind": "inSource", "justification": "Bir şiir (2026-11-29)"}


def test_a_note_stops_nothing() -> None:
    (result,) = results(NOTE)

    assert (result["level"], "suppressions" in result) == ("note", False)


def test_the_place_in_the_line_is_told_where_it_is_known() -> None:
    (result,) = results(replace(FAULT, columns=(4, 9)))

    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 4, "endColumn": 9}
