from datetime import date

from esafety.cli.reports.findings import Findings
from esafety.cli.reports.text import text_lines
from esafety.problems.problem import Problem, Silence

SILENCED = Problem(
    *("docs/b.tr.md", 9, "missing-key", {"name": "x"}),
    severity="silenced",
    rule="translated",
    silence=Silence("Bir şiir", date(2026, 11, 29)),
)


def test_what_is_silenced_is_listed_with_its_reason_and_day_and_is_no_problem() -> None:
    assert list(text_lines(Findings.of([SILENCED]), whole=False)) == [
        "Sorun yok. · No problems.",
        "Nedeni yazılarak susturulanlar · silenced, with a reason:",
        "docs/b.tr.md:9: translated: Bir şiir, 2026-11-29",
    ]


def test_a_problem_stands_before_notes() -> None:
    note = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note", rule="composed")
    fault = Problem("docs/b.tr.md", 3, "missing-key", {"name": "title"}, rule="page-form")

    lines = list(text_lines(Findings.of([note, fault]), whole=False))

    assert lines[0] == "docs/b.tr.md:3: 'title' eksik. Ekleyin."
    assert lines[2].startswith("Notlar")
