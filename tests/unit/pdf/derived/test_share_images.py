"""Pictures of printed sheets have the width that is asked for, and weigh what they may."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.derived.share_images import share_image

LINES = b"\n".join(b"%d 20 m %d 380 l S" % (x, 300 - x) for x in range(0, 300, 3))


@pytest.fixture(scope="module")
def sheet() -> bytes:
    """Return a sheet of 300 × 400 points, full of lines."""
    pdf, written = pikepdf.new(), BytesIO()
    pdf.add_blank_page(page_size=(300, 400)).Contents = pdf.make_stream(LINES)
    pdf.save(written)
    return written.getvalue()


def test_a_picture_is_as_wide_as_is_asked_for(sheet: bytes) -> None:
    made = share_image(sheet, DerivedFile("picture", "a.webp", {"width": 180}))

    with Image.open(BytesIO(made)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (180, 240))


def test_a_picture_of_less_quality_weighs_less(sheet: bytes) -> None:
    usual, light = (
        share_image(sheet, DerivedFile("picture", "a.webp", {"width": 180, **more}))
        for more in ({}, {"quality": 50})
    )

    assert len(light) < 0.9 * len(usual)
