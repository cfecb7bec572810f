import re
from datetime import date

from esafety.cli.reports.findings import Findings
from esafety.cli.reports.text import text_lines
from esafety.content.check import content_findings
from esafety.problems.problem import Problem, Silence
from workshop import ROOT

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

    assert lines[0] == "docs/b.tr.md:3: 'title' eksik. Ekleyin. [kural: page-form]"
    assert lines[2].startswith("Notlar")


def test_a_rule_is_named_in_each_language_and_where_many_problems_have_one_cause() -> None:
    faults = [
        Problem("docs/b.tr.md", line, "missing-key", {"name": "title"}, rule="page-form")
        for line in range(1, 6)
    ]

    whole, short = (list(text_lines(Findings.of(faults), whole=whole)) for whole in (True, False))

    assert whole[1] == "    'title' is missing. Add it. [rule: page-form]"
    assert short[0].endswith("(5 yerde, 1 dosyada) [kural: page-form]")
    assert short[1].endswith("(at 5 places, in 1 file) [rule: page-form]")


def test_every_problem_of_a_school_names_a_rule_of_the_guide(sound: dict[str, str]) -> None:
    broken = {**sound, "docs/index.tr.md": "# A\n\nAli'nin [x](y.md)\n"}
    findings = Findings.of(content_findings(broken))
    lines = list(text_lines(findings, whole=True))
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    named = re.findall(r" \[(?:kural|rule): ([\w-]+)\]$", "\n".join(lines), re.MULTILINE)
    assert len(named) == 2 * (len(findings.faults) + len(findings.notes)) > 2
    assert all(f"(`{rule}`)" in guide for rule in named)
