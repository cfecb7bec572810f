from io import BytesIO

from PIL import Image, ImageChops

from esafety.starter.pictures.mark import DARK, mark_picture
from esafety.starter.pictures.social_card import social_card
from workshop import ROOT

MARK = mark_picture("A", ROOT, DARK, 112)
BAND = (0, 0, 548, 630)


def card(name: str, title: str = "e-Güvenlik") -> Image.Image:
    with Image.open(BytesIO(social_card(title, name, "Birlikte.", MARK, ROOT))) as image:
        return image.convert("RGB")


def test_only_the_words_change_from_school_to_school() -> None:
    one, other = card("Çınar Okulu"), card("Ihlamur Okulu")
    changed = ImageChops.difference(one, other).point(lambda value: 255 if value > 60 else 0)
    left, top, right, bottom = changed.getbbox() or (0, 0, 0, 0)
    assert left >= 60
    assert right <= 548
    assert 370 < top < bottom < 420


def test_a_long_name_stays_in_its_place() -> None:
    words = card(
        "Şehit Öğretmen Ayşegül Çelikbilek Anadolu İmam Hatip Lisesi " * 3, "E-güvenlik " * 4
    )
    margin = words.crop((512, 0, 548, 630)).getcolors()
    assert margin is not None
    assert len(margin) == 1
    below = words.crop((0, 490, 500, 535)).getcolors()
    assert below is not None
    assert len(below) == 1
