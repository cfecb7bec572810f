from io import BytesIO

import pytest
from PIL import Image

from esafety.images.encoding import carries_notes
from esafety.images.sanitize import SanitizedPicture, reasons_against, sanitized
from esafety.text.typefaces import Typefaces

DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">'


def photo(kind: str = "JPEG", size: tuple[int, int] = (2400, 1800), **more: object) -> bytes:
    notes = Image.Exif()
    notes[0x0110], notes[0x0112] = "Model X", 6
    notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    file = BytesIO()
    Image.radial_gradient("L").resize(size).convert("RGB").save(file, kind, exif=notes, **more)
    return file.getvalue()


def taken(
    content: bytes, ending: str = ".jpg", *, stays: bool = False
) -> SanitizedPicture | list[str]:
    if found := reasons_against(content, ending, Typefaces(), stays=stays):
        return [one.key for one in found]
    return sanitized(content, ending, photograph=True, stays=stays)


def test_a_photograph_stands_upright_is_smaller_and_says_nothing() -> None:
    found = taken(photo())

    assert isinstance(found, SanitizedPicture)
    assert found.ending == ".webp"
    assert not carries_notes(found.content)
    with Image.open(BytesIO(found.content)) as image:
        assert image.size == (1200, 1600)


def test_what_a_picture_is_its_content_says_not_its_name() -> None:
    found = taken(photo("PNG", (80, 60)), ".jpg")

    assert isinstance(found, SanitizedPicture)
    assert taken(photo("PNG", (80, 60)), ".jpg", stays=True) == ["picture-misnamed"]


def test_a_picture_of_the_school_keeps_its_format() -> None:
    found = taken(photo(), ".jpg", stays=True)

    assert isinstance(found, SanitizedPicture)
    assert found.ending == ".jpg"
    assert found.content.startswith(b"\xff\xd8")


def test_a_drawing_is_cleaned() -> None:
    found = taken(DRAWN + b"<metadata>Ad</metadata><path d='M0 0h9'/></svg>", ".svg")

    assert isinstance(found, SanitizedPicture)
    assert b"Ad" not in found.content


@pytest.mark.parametrize(
    ("content", "ending", "key"),
    [
        (b"", ".jpg", "picture-empty"),
        (b"words", ".jpg", "picture-without-form"),
        (b"%PDF-1.7", ".pdf", "picture-is-none"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 20, ".heic", "picture-of-few-devices"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 20, "", "picture-of-few-devices"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 20, ".jpg", "picture-of-other-kind"),
        (b"words", "", "picture-unrecognised"),
        (b"words", ".heic", "picture-unrecognised"),
        (photo()[:4000], ".jpg", "picture-damaged"),
        (b"\xff\xd8\xff" + b"\0" * 40_000_000, ".jpg", "picture-too-heavy"),
        (DRAWN + b"<script/></svg>", ".svg", "svg-element"),
    ],
)
def test_what_cannot_be_taken_is_told_in_one_way(content: bytes, ending: str, key: str) -> None:
    assert taken(content, ending) == [key]


def test_a_picture_that_moves_is_not_taken() -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("red", "blue")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=100)

    assert taken(file.getvalue(), ".gif") == ["picture-moves"]
