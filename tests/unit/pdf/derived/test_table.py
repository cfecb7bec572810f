from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from esafety.documents.common.print_job import Finish, Sheet
from esafety.pdf.derived.table import FINISHES, finished
from esafety.pdf.run.cache import Plates
from esafety.pdf.run.cache_key import Stock
from esafety.pdf.run.render_all import press
from esafety.pdf.run.render_job import print_sheet

MakeSheet = Callable[..., Sheet]
PICTURE = Finish("picture", "a.tr.png", {"width": 120})


@pytest.fixture
def pictured(make_sheet: MakeSheet) -> Sheet:
    return replace(make_sheet("<h1>Afiş</h1>"), finishes=(PICTURE,))


def test_a_picture_shows_the_first_page_in_the_width_that_was_asked(
    pictured: Sheet, root: Path, tmp_path: Path
) -> None:
    printed = print_sheet(pictured, root, tmp_path)

    (picture,) = printed.finished
    shown = Image.open(tmp_path / "a.tr.png")
    assert (picture.path, picture.kind, picture.language) == ("a.tr.png", "picture", "tr")
    assert shown.width == 120
    assert abs(shown.height - 120 * 297 / 210) < 2
    assert min(shown.convert("L").tobytes()) < 128, "nothing is drawn on it"


def test_a_finish_is_kept_and_taken_with_its_plate(
    pictured: Sheet, root: Path, tmp_path: Path
) -> None:
    plates = Plates(tmp_path / "plates", Stock("stock"))
    (first,) = press([pictured], root, tmp_path / "one", 1, plates)

    assert plates.take(pictured, tmp_path / "two") == first
    one, two = (tmp_path / name / "a.tr.png" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_another_width_is_another_plate(pictured: Sheet, tmp_path: Path) -> None:
    plates = Plates(tmp_path / "plates", Stock("stock"))
    wider = replace(pictured, finishes=(Finish("picture", "a.tr.png", {"width": 240}),))

    assert plates.key(wider, tmp_path) != plates.key(pictured, tmp_path)


def test_every_finish_is_the_same_bytes_twice(pictured: Sheet, root: Path, tmp_path: Path) -> None:
    print_sheet(pictured, root, tmp_path)
    pdf = (tmp_path / pictured.path).read_bytes()

    assert "picture" in FINISHES
    assert finished(pdf, PICTURE) == finished(pdf, PICTURE)
    assert Image.open(BytesIO(finished(pdf, PICTURE))).format == "PNG"
