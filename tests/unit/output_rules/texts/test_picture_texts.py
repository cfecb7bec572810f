from io import BytesIO

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from esafety.output_rules.file_kinds import found_in
from esafety.output_rules.found import Text
from esafety.output_rules.texts.picture_texts import picture_texts


def photograph(kind: str, *, position: bool = False, artist: str = "") -> bytes:
    """Return a small photograph with what a camera writes into it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "A"  # of a PNG Pillow writes a position only beside something
    if artist:
        exif[ExifTags.Base.Artist] = artist
    if position:
        tags, place = ExifTags.GPS, exif.get_ifd(ExifTags.IFD.GPSInfo)
        place[tags.GPSLatitudeRef], place[tags.GPSLatitude] = "N", (39.0, 55.0, 14.8)
        place[tags.GPSLongitudeRef], place[tags.GPSLongitude] = "E", (32.0, 51.0, 14.8)
    written = BytesIO()
    Image.new("RGB", (4, 4)).save(written, kind, exif=exif)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_position_is_read_as_the_rule_reads_one(kind: str) -> None:
    (found,) = found_in(f"a.{kind.lower()}", photograph(kind, position=True))

    assert found.key == "personal-position"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_notes_of_the_camera_are_read(kind: str) -> None:
    (found,) = found_in(f"a.{kind.lower()}", photograph(kind, artist="Tel. 0532 123 45 67"))

    assert found.value == "+905321234567"


def test_the_texts_of_a_png_are_read() -> None:
    notes, written = PngInfo(), BytesIO()
    notes.add_text("Comment", "0532 123 45 67")
    Image.new("RGB", (4, 4)).save(written, "PNG", pnginfo=notes)

    assert next(picture_texts(written.getvalue())) == Text("Comment\n0532 123 45 67")


def test_a_picture_that_carries_nothing_says_nothing() -> None:
    assert found_in("a.jpeg", photograph("JPEG")) == ()
