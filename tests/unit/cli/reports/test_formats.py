import json

import pytest

from esafety.cli.reports.findings import Findings
from esafety.cli.reports.formats import FORMATS, MACHINE_READ
from esafety.problems.problem import Problem

FAULTS = [
    Problem("docs/a.tr.md", line, "missing-key", {"name": "title"}, rule="page-form")
    for line in range(1, 6)
]
FOUND = Findings.of(FAULTS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_reports_the_problem_and_its_file(name: str) -> None:
    report = "\n".join(FORMATS[name](FOUND, whole=False))

    assert "docs/a.tr.md" in report
    assert "'title' eksik." in report


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_reports_that_there_is_nothing(name: str) -> None:
    lines = list(FORMATS[name](Findings.of([]), whole=False))

    assert lines
    assert "docs/a.tr.md" not in "\n".join(lines)


@pytest.mark.parametrize("name", MACHINE_READ)
def test_what_a_program_reads_is_one_document_with_all_places(name: str) -> None:
    (text,) = FORMATS[name](FOUND, whole=False)

    assert json.loads(text)
    assert text.count("docs/a.tr.md") == len(FAULTS)


def test_on_github_there_is_the_log_and_a_line_beside_each_place() -> None:
    lines = list(FORMATS["github"](FOUND, whole=False))

    assert len([line for line in lines if line.startswith("::error file=docs/a.tr.md,")]) == 5
    assert lines[0] == "'title' eksik. Ekleyin. (5 yerde, 1 dosyada) [kural: page-form]"
