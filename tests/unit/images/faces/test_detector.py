from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter

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


def drawn_face() -> Image.Image:
    """Draw what the detector takes for a face: that of nobody."""
    image = Image.new("RGB", (320, 320), "lightgrey")
    draw = ImageDraw.Draw(image)
    draw.ellipse((72, 40, 248, 280), fill="saddlebrown")
    draw.ellipse((80, 80, 240, 275), fill="burlywood")
    for x in (125, 195):
        draw.ellipse((x - 22, 130, x + 22, 165), fill="peru")
        draw.ellipse((x - 8, 142, x + 8, 156), fill="black")
        draw.line((x - 24, 126, x + 24, 126), fill="black", width=6)
    draw.polygon(((160, 150), (146, 195), (174, 195)), fill="peru")
    draw.ellipse((128, 215, 192, 235), fill="firebrick")
    return image.filter(ImageFilter.GaussianBlur(2))


def test_a_wall_has_no_face() -> None:
    assert faces_in(picture((640, 480))) == ()


def test_a_face_is_found_where_it_is_however_the_camera_was_held() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    upright, lying = BytesIO(), BytesIO()
    drawn_face().save(upright, "PNG")
    drawn_face().rotate(90, expand=True).save(lying, "JPEG", quality=95, exif=notes)

    (face,) = faces_in(upright.getvalue())
    (turned,) = faces_in(lying.getvalue())

    assert (face.left < 125, face.left + face.width > 195) == (True, True)  # both eyes
    assert (face.top < 130, face.top + face.height > 235) == (True, True)  # and the mouth
    assert abs(turned.left - face.left) < 20
    assert abs(turned.top - face.top) < 20


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
