"""Small drawings come with the page; large ones, others' and those that a style names do not."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from esafety.site.styles.small_drawings import (
    LARGEST,
    LARGEST_EARLY,
    asked_addresses,
    with_small_drawings,
)

SMALL = "<svg xmlns='http://www.w3.org/2000/svg'><title>A \"b\" & c</title></svg>\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/small.svg").write_text(SMALL, encoding="utf-8")
    (tmp_path / "assets/bird-strip.svg").write_text(SMALL, encoding="utf-8")
    (tmp_path / "assets/large.svg").write_text(SMALL + " " * LARGEST, encoding="utf-8")
    (tmp_path / "help").mkdir()
    (tmp_path / "help/small.svg").write_text(SMALL, encoding="utf-8")
    (tmp_path / "page").mkdir()
    return tmp_path / "page"


def test_a_small_drawing_comes_with_the_page_letter_by_letter(folder: Path) -> None:
    page = with_small_drawings(
        '<p><img alt="A" src="../assets/small.svg" width="20"></p>', folder, frozenset(), 0
    )

    (picture,) = html.fromstring(page).iter("img")
    kind, _, drawing = str(picture.get("src")).partition(",")
    assert (kind, unquote(drawing)) == ("data:image/svg+xml", SMALL.strip())
    assert " " not in drawing
    assert (picture.get("alt"), picture.get("width")) == ("A", "20")


def test_a_drawing_within_a_drawing_comes_with_the_page_too(folder: Path) -> None:
    page = '<svg viewBox="0 0 9 9"><image href="../assets/small.svg" width="9" height="9"/></svg>'

    assert 'href="data:image/svg+xml,' in with_small_drawings(page, folder, frozenset(), 0)


@pytest.mark.parametrize(
    "address",
    [
        *("../assets/large.svg", "../assets/gone.svg", "../help/small.svg"),
        *("../assets/bird-strip.svg", "../assets/photo.webp"),
        *("https://okul.test/assets/small.svg", "data:image/svg+xml,<svg/>.svg"),
    ],
)
def test_whatever_else_a_page_shows_keeps_its_address(folder: Path, address: str) -> None:
    page = f'<img src="{address}"><a href="../assets/small.svg">A</a>'

    assert with_small_drawings(page, folder, frozenset({"-strip"}), 0) == page


def test_what_holds_the_first_words_back_is_smaller(folder: Path) -> None:
    (folder.parent / "assets/a.svg").write_text(SMALL + " " * LARGEST_EARLY, encoding="utf-8")
    page = '<img src="../assets/a.svg"><p>Words</p><img src="../assets/a.svg">'

    drawn = with_small_drawings(page, folder, frozenset(), page.index("</p>"))

    before, _, after = drawn.partition("<p>Words</p>")
    assert before == '<img src="../assets/a.svg">'
    assert after.startswith('<img src="data:image/svg+xml,')


def test_a_style_names_the_pictures_that_it_asks_for() -> None:
    css = 'p > img[src*="-strip"]{top:0}img:not([src$=".svg"]){top:0}a[href="x"]{top:0}'

    assert asked_addresses(css) == {"-strip", ".svg"}


def test_an_address_from_the_root_is_no_place_on_the_disk_of_whoever_builds(folder: Path) -> None:
    page = f'<img src="{folder.parent}/assets/small.svg">'

    assert with_small_drawings(page, folder, frozenset(), 0) == page


def test_the_marks_of_tabs_and_phones_stay_files_that_all_pages_share(folder: Path) -> None:
    marks = (
        '<link rel="icon" href="../assets/small.svg" type="image/svg+xml">'
        '<link rel="apple-touch-icon" href="../assets/small.svg">'
    )

    assert with_small_drawings(marks, folder, frozenset(), 0) == marks
