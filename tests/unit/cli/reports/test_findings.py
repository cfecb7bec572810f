from esafety.cli.reports.findings import Findings
from esafety.problems.problem import Problem

FAULT = Problem("docs/b.tr.md", 3, "missing-key", {"name": "title"}, rule="page-form")
NOTE = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note")


def test_what_two_passes_find_is_one_finding() -> None:
    again = Problem("docs/b.tr.md", 3, "missing-key", {"name": "title"}, rule="facts")

    assert Findings.of([FAULT, again, NOTE]).faults == (FAULT,)


def test_what_stops_a_build_comes_first() -> None:
    assert Findings.of([NOTE, FAULT]).every == (FAULT, NOTE)
