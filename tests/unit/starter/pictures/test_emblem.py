from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from answered_school import answers
from esafety.images.check import faults_of
from esafety.source_tree.read_folder import read_typefaces
from esafety.starter.pictures.brand import brand_files
from esafety.starter.pictures.emblem import emblem_problems, read_emblem
from workshop import ROOT

TYPEFACES = read_typefaces(ROOT)
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
    b'<path fill="#c00" d="M0 0h8v8H0z"/></svg>'
)


def photo(kind: str = "PNG", size: tuple[int, int] = (300, 200)) -> bytes:
    written, notes = BytesIO(), PngInfo()
    notes.add_text("Author", "Ayşe")
    Image.new("RGB", size, "#cc0000").save(written, kind, pnginfo=notes)
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("amblem.pdf", b"%PDF-1.7", "emblem-format"),
        ("amblem.png", b"\x89PNG\r\n\x1a\n" + bytes(20_000_000), "emblem-too-heavy"),
        ("amblem.png", b"no picture", "picture-damaged"),
        ("amblem.png", photo("JPEG"), "emblem-misnamed"),
        ("amblem.png", photo(size=(63, 20)), "emblem-too-small"),
        ("amblem.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "svg-element"),
        ("amblem.png", photo(size=(3000, 60)), "emblem-strip"),
        ("amblem.png", photo(size=(60, 3000)), "emblem-strip"),
        ("amblem.svg", DRAWING.replace(b"0 0 8 8", b"0,0 8 30"), "emblem-strip"),
        (
            "amblem.svg",
            DRAWING.replace(b'viewBox="0 0 8 8"', b'width="9cm" height="1cm"'),
            "emblem-strip",
        ),
        ("amblem.svg", b"", "picture-empty"),
    ],
)
def test_what_is_no_sound_emblem_has_one_sentence(name: str, content: bytes, key: str) -> None:
    assert [problem.key for problem in emblem_problems(name, content, TYPEFACES)] == [key]


@pytest.mark.parametrize(
    "sides",
    [b'viewBox=" 0,0 8,8, "', b'width="100%" height="20%"'],
)
def test_a_drawing_that_says_its_sides_otherwise_is_sound(sides: bytes) -> None:
    drawing = DRAWING.replace(b'viewBox="0 0 8 8"', sides)

    assert emblem_problems("a.svg", drawing, TYPEFACES) == []


def test_an_emblem_need_not_be_square() -> None:
    wide = DRAWING.replace(b"0 0 8 8", b"0 0 24 8")

    for name, content in (("a.png", photo(size=(300, 100))), ("a.svg", wide)):
        assert emblem_problems(name, content, TYPEFACES) == []


def test_a_small_emblem_fills_its_place_as_a_large_one_does() -> None:
    square = read_emblem("a.png", photo(size=(64, 32))).picture

    assert square is not None
    assert square.getbbox() == (0, 128, 512, 384)


@pytest.mark.parametrize(("name", "content"), [("a.png", photo()), ("a.svg", DRAWING)])
def test_a_sound_emblem_is_on_every_picture_and_its_notes_on_none(
    name: str, content: bytes
) -> None:
    assert emblem_problems(name, content, TYPEFACES) == []
    made = brand_files(answers(), read_emblem(name, content), ROOT)
    for path, picture in made.items():
        assert b"Ay\xc5\x9fe" not in picture
        assert not faults_of(path[-4:], picture, TYPEFACES), path
    with Image.open(BytesIO(made["assets/brand/favicon.png"])) as icon:
        pixels = icon.convert("RGBA").tobytes()
    middle = (24 * 48 + 24) * 4
    assert pixels[middle] > 190
    assert max(pixels[middle + 1 : middle + 3]) < 20
    assert pixels[middle + 3] == 255
    assert name.endswith(".svg") or pixels[(2 * 48 + 24) * 4 + 3] == 0
