from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.checks.page_margin import text_within_margins
from esafety.pdf.run.render_job import render_job
from esafety.problems.problem import Problem

MakeSheet = Callable[..., PrintJob]
OVER = Problem("docs/posters/a.tr.md", 1, "poster-overflow", {"title": "A", "paper": "A3"})
WORD = '<p style="position:absolute; {}">Söz</p>'


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("<p>Söz</p>", 0),
        ("<p>Söz</p>" * 90, 1),
        (WORD.format("right:-30mm"), 1),
        (WORD.format("top:-22mm"), 1),
    ],
)
def test_a_sheet_for_one_page_tells_its_editor_when_a_word_runs_over(
    body: str, faults: int, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    sheet = replace(make_sheet(body), overflow_problem=OVER, margins_checked=True)

    complaints = render_job(sheet, root, tmp_path).complaints

    assert len(complaints) == faults
    for one in complaints:
        assert one.startswith("docs/posters/a.tr.md:1: “A” afişinin sözleri")
        assert "do not fit on one A3 page" in one


def test_a_sheet_of_many_pages_may_have_many(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    printed = render_job(make_sheet("<p>Söz</p>" * 90), root, tmp_path)

    assert printed.pages > 1
    assert printed.complaints == ()


def test_the_margin_that_must_stay_free_is_given_in_millimetres(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    render_job(make_sheet("<p>Söz</p>"), root, tmp_path)
    pdf = (tmp_path / "a.tr.pdf").read_bytes()

    assert text_within_margins(pdf, 5)
    assert not text_within_margins(pdf, 100)
