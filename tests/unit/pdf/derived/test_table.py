from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.pdf.derived.table import DERIVED_FILES, derive
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import RenderInputs
from esafety.pdf.run.render_all import render_all
from esafety.pdf.run.render_job import render_job

MakeSheet = Callable[..., PrintJob]
PICTURE = DerivedFile("picture", "a.tr.png", {"width": 120})


@pytest.fixture
def pictured(make_sheet: MakeSheet) -> PrintJob:
    return replace(make_sheet("<h1>Afiş</h1>"), derived_files=(PICTURE,))


def test_a_picture_shows_the_first_page_in_the_width_of_its_options(
    pictured: PrintJob, root: Path, tmp_path: Path
) -> None:
    printed = render_job(pictured, root, tmp_path)

    (picture,) = printed.derived_files
    shown = Image.open(tmp_path / "a.tr.png")
    assert (picture.path, picture.kind, picture.language) == ("a.tr.png", "picture", "tr")
    assert shown.width == 120
    assert abs(shown.height - 120 * 297 / 210) < 2
    assert min(shown.convert("L").tobytes()) < 128, "nothing is drawn on it"


def test_a_derived_file_is_cached_with_its_sheet(
    pictured: PrintJob, root: Path, tmp_path: Path
) -> None:
    pdf_cache = PdfCache(tmp_path / "pdf-cache", RenderInputs("inputs"))
    (first,) = render_all([pictured], root, tmp_path / "one", 1, pdf_cache)

    assert pdf_cache.get(pictured, tmp_path / "two") == first
    one, two = (tmp_path / name / "a.tr.png" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_another_width_is_another_cache_entry(pictured: PrintJob, tmp_path: Path) -> None:
    pdf_cache = PdfCache(tmp_path / "pdf-cache", RenderInputs("inputs"))
    wider = replace(pictured, derived_files=(DerivedFile("picture", "a.tr.png", {"width": 240}),))

    assert pdf_cache.key(wider, tmp_path) != pdf_cache.key(pictured, tmp_path)


def test_every_derived_file_has_the_same_bytes_twice(
    pictured: PrintJob, root: Path, tmp_path: Path
) -> None:
    render_job(pictured, root, tmp_path)
    pdf = (tmp_path / pictured.path).read_bytes()

    assert "picture" in DERIVED_FILES
    assert derive(pdf, PICTURE) == derive(pdf, PICTURE)
    assert Image.open(BytesIO(derive(pdf, PICTURE))).format == "PNG"
