"""Small drawings come with the page; large ones, others' and those that a style names do not."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from esafety.site.styles.small_drawings import LARGEST, asked_addresses, with_small_drawings

SMALL = "<svg xmlns='http://www.w3.org/2000/svg'><title>A \"b\" & c</title></svg>\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "art").mkdir()
    (tmp_path / "art/small.svg").write_text(SMALL, encoding="utf-8")
    (tmp_path / "art/bird-strip.svg").write_text(SMALL, encoding="utf-8")
    (tmp_path / "art/large.svg").write_text(SMALL + " " * LARGEST, encoding="utf-8")
    (tmp_path / "page").mkdir()
    return tmp_path / "page"


def test_a_small_drawing_comes_with_the_page_letter_by_letter(folder: Path) -> None:
    page = with_small_drawings(
        '<p><img alt="A" src="../art/small.svg" width="20"></p>', folder, frozenset()
    )

    (picture,) = html.fromstring(page).iter("img")
    kind, _, drawing = str(picture.get("src")).partition(",")
    assert (kind, unquote(drawing)) == ("data:image/svg+xml", SMALL.strip())
    assert (picture.get("alt"), picture.get("width")) == ("A", "20")


@pytest.mark.parametrize(
    "address",
    [
        *("../art/large.svg", "../art/gone.svg", "../art/bird-strip.svg", "../art/photo.webp"),
        *("https://okul.test/art/small.svg", "data:image/svg+xml,<svg/>.svg"),
    ],
)
def test_whatever_else_a_page_shows_keeps_its_address(folder: Path, address: str) -> None:
    page = f'<img src="{address}"><a href="../art/small.svg">A</a>'

    assert with_small_drawings(page, folder, frozenset({"-strip"})) == page


def test_a_style_names_the_pictures_that_it_asks_for() -> None:
    css = 'p > img[src*="-strip"]{top:0}img:not([src$=".svg"]){top:0}a[href="x"]{top:0}'

    assert asked_addresses(css) == {"-strip", ".svg"}


def test_an_address_from_the_root_is_no_place_on_the_disk_of_whoever_builds(folder: Path) -> None:
    page = f'<img src="{folder.parent}/art/small.svg">'

    assert with_small_drawings(page, folder, frozenset()) == page
