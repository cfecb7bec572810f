from io import BytesIO

import pytest
from PIL import Image

from esafety.images.orientation import upright

X_RESOLUTION = 0x011A


def photograph(orientation: int) -> bytes:
    notes = Image.Exif()
    notes[0x0112], notes[X_RESOLUTION] = orientation, 72.5
    file = BytesIO()
    Image.new("RGB", (16, 8)).save(file, "JPEG", exif=notes)
    return file.getvalue()


@pytest.mark.parametrize(
    ("orientation", "size"), [(0, (16, 8)), (1, (16, 8)), (3, (16, 8)), (6, (8, 16)), (8, (8, 16))]
)
def test_a_picture_is_turned_as_the_camera_was_held(
    orientation: int, size: tuple[int, int]
) -> None:
    with Image.open(BytesIO(photograph(orientation))) as image:
        assert upright(image).size == size


@pytest.mark.parametrize("kind", [1, 2, 7])
def test_notes_of_a_wrong_type_stop_nothing(kind: int) -> None:
    """Text in the place of a number: Pillow could not write these notes again."""
    content = bytearray(photograph(6))
    tag = X_RESOLUTION.to_bytes(2)
    rational = tag + bytes((0, 5)) if tag + bytes((0, 5)) in content else tag[::-1] + bytes((5, 0))
    place = content.index(rational)
    content[place : place + 4] = rational.replace(bytes((5,)), bytes((kind,)))

    with Image.open(BytesIO(bytes(content))) as image:
        assert upright(image).size == (8, 16)
