from io import BytesIO

import pytest
from PIL import Image

from esafety.images.faces import detector
from esafety.images.faces.detector import Box, NoDetectorError, faces_in


class Face:
    """A face as dlib reports it, which may reach beyond the picture."""

    def left(self) -> int:
        return -4

    def top(self) -> int:
        return 10

    def right(self) -> int:
        return 40

    def bottom(self) -> int:
        return 60


def picture(size: tuple[int, int], orientation: int = 1) -> bytes:
    notes = Image.Exif()
    notes[0x0112] = orientation
    file = BytesIO()
    Image.radial_gradient("L").resize(size).save(file, "JPEG", exif=notes)
    return file.getvalue()


def test_a_wall_has_no_face() -> None:
    assert faces_in(picture((640, 480))) == ()


def test_a_face_is_placed_in_the_pixels_of_the_picture_as_it_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[int, int]] = []

    def find(image: Image.Image, doubled: int) -> list[Face]:
        asked.append(image.size)
        assert doubled == 1
        return [Face()]

    monkeypatch.setattr(detector, "_detector", lambda: (find, lambda image: image))

    assert faces_in(picture((3200, 2400), orientation=6)) == (Box(0, 20, 80, 100),)
    assert asked == [(1200, 1600)]


def test_where_it_is_not_installed_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detector, "_PACKAGE", "no-such-package")
    detector._detector.cache_clear()
    try:
        with pytest.raises(NoDetectorError):
            faces_in(picture((64, 48)))
    finally:
        detector._detector.cache_clear()
