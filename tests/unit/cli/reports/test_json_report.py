import json
from dataclasses import replace
from datetime import date
from typing import Any

from esafety.cli.reports.findings import Findings
from esafety.cli.reports.json_report import json_lines
from esafety.problems.problem import Problem, Silence
from workshop import ROOT

FAULT = Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"}, rule="page-form")
SILENCED = Problem(
    *("docs/b.tr.md", 9, "missing-key", {"name": "x"}),
    severity="silenced",
    rule="translated",
    silence=Silence("Bir şiir", date(2026, 11, 29)),
)


def report(*problems: Problem) -> dict[str, Any]:
    (text,) = json_lines(Findings.of(problems), whole=False)
    written: dict[str, Any] = json.loads(text)
    return written


def test_a_problem_has_its_place_its_rule_and_what_to_do_in_both_languages() -> None:
    assert report(FAULT) == {
        "version": 1,
        "errors": 1,
        "figures": {
            "by_severity": {"error": 1, "note": 0, "silenced": 0},
            "by_rule": {"page-form": 1},
        },
        "problems": [
            {
                "file": "docs/a.tr.md",
                "line": 3,
                "columns": None,
                "rule": "page-form",
                "kind": "missing-key",
                "severity": "error",
                "message": {
                    "tr": "'title' eksik. Ekleyin.",
                    "en": "'title' is missing. Add it.",
                },
                "details": [],
                "silence": None,
            }
        ],
    }


def test_what_is_silenced_is_no_error_and_says_why() -> None:
    written = report(SILENCED)

    (problem,) = written["problems"]
    assert (written["errors"], problem["severity"]) == (0, "silenced")
    assert problem["silence"] == {"reason": "Bir şiir", "date": "2026-11-29"}


def test_the_guide_names_every_key_in_both_languages() -> None:
    keys = {
        *report(FAULT),
        *report(FAULT)["figures"],
        *report(FAULT)["problems"][0],
        *report(SILENCED)["problems"][0]["silence"],
    }
    turkish, english = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## English")

    assert [key for key in keys if f"`{key}`" not in turkish] == []
    assert [key for key in keys if f"`{key}`" not in english] == []


def test_problems_are_counted_by_severity_and_by_rule() -> None:
    figures = report(FAULT, replace(FAULT, line=5), SILENCED)["figures"]

    assert figures["by_severity"] == {"error": 2, "note": 0, "silenced": 1}
    assert figures["by_rule"] == {"page-form": 2, "translated": 1}


def test_the_place_in_the_line_is_told_where_it_is_known() -> None:
    (problem,) = report(replace(FAULT, columns=(4, 9)))["problems"]

    assert problem["columns"] == [4, 9]
