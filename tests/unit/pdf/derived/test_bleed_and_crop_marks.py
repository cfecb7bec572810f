from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.derived.bleed_and_crop_marks import add_bleed_and_crop_marks
from folded import numbered

MM = 72 / 25.4
SHEET = (0.0, 0.0, 148.0, 210.0)


def made(pdf: bytes, **options: float | str) -> bytes:
    return add_bleed_and_crop_marks(
        pdf, DerivedFile("print-shop", "a.pdf", {"bleed": 3.0, **options})
    )


def boxes(page: pikepdf.Page) -> dict[str, list[float]]:
    names = ("TrimBox", "BleedBox", "MediaBox", "CropBox")
    return {name: [float(edge) / MM for edge in page[f"/{name}"]] for name in names}


def test_the_cut_the_bleed_and_the_marks_lie_around_each_other() -> None:
    with pikepdf.open(BytesIO(made(numbered(2), title="Dosya"))) as pdf:
        for page in pdf.pages:
            around = boxes(page)
            assert around["TrimBox"] == pytest.approx(SHEET, abs=0.1)
            assert around["BleedBox"] == pytest.approx([-3, -3, 151, 213], abs=0.1)
            assert around["MediaBox"] == pytest.approx([-10, -10, 158, 220], abs=0.1)
            assert around["CropBox"] == around["MediaBox"]


def test_a_booklet_is_filled_up_to_whole_sheets_with_the_back_cover_last() -> None:
    document = pypdfium2.PdfDocument(made(numbered(6), title="Dosya", whole_sheets=1))
    texts = [page.get_textpage().get_text_bounded().strip() for page in document]
    sizes = {page.get_size() for page in document}
    document.close()

    assert texts == ["1", "2", "3", "4", "5", "", "", "6"]
    assert len(sizes) == 1


def test_other_sheets_keep_their_number_of_pages() -> None:
    with pikepdf.open(BytesIO(made(numbered(6), title="Dosya"))) as pdf:
        assert len(pdf.pages) == 6


def test_folds_are_dashed_where_each_page_is_folded() -> None:
    with pikepdf.open(BytesIO(made(numbered(3), title="Dosya", folds="97 197, 100"))) as pdf:
        drawn = [page.Contents[-1].read_bytes().decode() for page in pdf.pages]

    assert [one.count(" d ") for one in drawn] == [1, 1, 0]
    assert [one.partition(" d ")[2].count(" m ") for one in drawn] == [4, 2, 0]
    assert f"{100 * MM:.3f}" in drawn[1]


def test_it_has_a_title_of_its_own_or_the_sheets_with_its_form() -> None:
    for options, title in (
        ({"title": "Dosya"}, "Dosya"),
        ({"variant": "Matbaa"}, "Kitapçık · Matbaa"),
    ):
        with pikepdf.open(BytesIO(made(numbered(1), **options))) as pdf:
            assert str(pdf.docinfo.Title) == title
            with pdf.open_metadata() as facts:
                assert facts["dc:title"] == title


def test_the_same_sheet_gives_the_same_bytes() -> None:
    pdf = numbered(3)

    assert made(pdf, title="Dosya", whole_sheets=1) == made(pdf, title="Dosya", whole_sheets=1)
