import pytest

from esafety.images.svg import svg_faults
from esafety.starter.pictures.mark import DARK, LIGHT, MONO, initials, mark_picture, mark_svg
from workshop import ROOT


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Yıldıztepe İlkokulu", "Yİ"),
        ("ihlamur ılıca okulu", "İI"),
        ("75. Yıl Ortaokulu", "YO"),
        ("“Atatürk” İlkokulu", "Aİ"),
        ("Şehit Öğretmen Ayşe Çelik Lisesi", "ŞÖ"),
        ("2023", ""),
    ],
)
def test_initials_are_capitals_of_turkish(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize("letters", ["Yİ", "ŞÖ", "Я", ""])
def test_any_mark_is_a_sound_drawing_and_a_picture(letters: str) -> None:
    for colours in (LIGHT, DARK, MONO):
        assert list(svg_faults(mark_svg(letters, ROOT, colours).encode())) == []
    assert mark_picture(letters, ROOT, LIGHT, 48).size == (48, 48)


def test_a_letter_that_our_typeface_lacks_is_left_out() -> None:
    assert mark_svg("Я", ROOT, LIGHT) == mark_svg("", ROOT, LIGHT)
    assert mark_svg("AЯ", ROOT, LIGHT) == mark_svg("A", ROOT, LIGHT)


def test_in_one_colour_the_letters_are_holes() -> None:
    assert mark_svg("A", ROOT, MONO).count("currentColor") == 3
    assert "mask" in mark_svg("A", ROOT, MONO)
