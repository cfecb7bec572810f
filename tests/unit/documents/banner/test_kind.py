"""A banner on paper: what the strip of a sheet shows is what the next sheet begins with."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

from esafety.documents.banner.kind import BANNER
from esafety.documents.banner.layout import SHEET_WIDTH, SHEETS
from esafety.documents.common.rendered_site import RenderedPage
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CLAUSE_IDS, CONTENT, ROOT

# Where a sheet's part lies on the paper (assets/print/banner.css), in millimetres.
LEFT, TOP = 7, 9
DOTS_PER_MM = 4
# Inside the strip, clear of the lines that say where to cut and to glue.
STRIP = (SHEET_WIDTH + 1.5, SHEET_WIDTH + 8)
ROWS = (3, 183)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    folder = tmp_path_factory.mktemp("banner")
    (job,) = BANNER.jobs(_inputs())
    rendered = render_job(job, ROOT, folder)
    assert (rendered.pages, rendered.complaints, rendered.lost) == (SHEETS, (), ())
    return list(_pictures(folder / job.path))


def test_sheets_meet_at_every_seam(sheets: list[Image.Image]) -> None:
    for left, right in pairwise(sheets):
        strip = _part(left, *STRIP)
        begins = _part(right, STRIP[0] - SHEET_WIDTH, STRIP[1] - SHEET_WIDTH)
        assert _differing(strip, Image.new("L", strip.size, 255)) > 0.01
        shifted = _part(right, STRIP[0] - SHEET_WIDTH + 1, STRIP[1] - SHEET_WIDTH + 1)
        assert _differing(strip, begins) < 0.01 < _differing(strip, shifted)


def test_each_sheet_shows_another_part(sheets: list[Image.Image]) -> None:
    for left, right in pairwise(sheets):
        assert _differing(_part(left, 20, 250), _part(right, 20, 250)) > 0.05


def _inputs() -> Any:
    page = RenderedPage(
        *("board/b.md", "tr", "board/b/", "Güvenli İnternet Günü", ""),
        chapter=False,
        number=None,
        html='<h1 id="a">Güvenli İnternet Günü</h1><p>Kesin, yapıştırın.</p>',
        meta={"template": BANNER.template, "clauses": [CLAUSE_IDS[0]]},
    )
    return SimpleNamespace(
        rendered_site=SimpleNamespace(pages=[page]),
        templates={"tr": Templates(ROOT, "tr")},
        days=SimpleNamespace(of_page=lambda *_: datetime(2026, 11, 22, 12, tzinfo=UTC)),
        content=CONTENT,
        root=ROOT,
    )


def _pictures(pdf: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=DOTS_PER_MM * 25.4 / 72).to_pil().convert("L")


def _part(sheet: Image.Image, left: float, right: float) -> Image.Image:
    """Return what a sheet shows between two places, measured from its own left edge."""
    box = (LEFT + left, TOP + ROWS[0], LEFT + right, TOP + ROWS[1])
    return sheet.crop(tuple(round(side * DOTS_PER_MM) for side in box))  # type: ignore[arg-type]


def _differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of dots that differ clearly."""
    histogram = ImageChops.difference(one, other).histogram()
    return sum(histogram[64:]) / sum(histogram)
