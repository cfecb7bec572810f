import pytest
from lxml import etree

from esafety.documents.board_plan.area import Area
from esafety.documents.board_plan.drawing import board_drawing
from esafety.documents.board_plan.source import BoardPiece, BoardPlan

SVG = "{http://www.w3.org/2000/svg}"


def drawing(*pieces: BoardPiece, board: tuple[float, float] = (120, 90)) -> etree._Element:
    plan = BoardPlan("p", "docs/p.md", {}, {}, (), board, {"tr": pieces})
    return etree.fromstring(board_drawing(plan, "tr", lambda path: f"../{path}", "Pano & plan"))


def words(shown: etree._Element) -> list[str]:
    return [element.text or "" for element in shown.iter(f"{SVG}text")]


def test_a_drawing_says_what_it_is_and_how_large_the_board_is() -> None:
    shown = drawing()

    assert shown.get("aria-label") == "Pano & plan"
    assert words(shown) == ["120 cm", "90 cm"]


@pytest.mark.parametrize(("board", "scale"), [((120, 90), 7.5), ((240, 120), 15)])
def test_pieces_have_the_proportions_of_their_paper(
    board: tuple[float, float], scale: float
) -> None:
    shown = drawing(BoardPiece("box", Area(0, 0, 21, 29.7), "B", "assets/a.svg"), board=board)
    sheet = shown.findall(f"{SVG}rect")[-1]

    assert float(sheet.get("width", 0)) == pytest.approx(210 / scale, abs=0.01)
    assert float(sheet.get("height", 0)) == pytest.approx(297 / scale, abs=0.01)


def test_a_picture_is_found_from_the_page_that_shows_it() -> None:
    shown = drawing(BoardPiece("box", Area(0, 0, 21, 29.7), "B", "assets/a.svg"))

    assert [image.get("href") for image in shown.iter(f"{SVG}image")] == ["../assets/a.svg"]


def test_room_that_stays_empty_is_dashed_and_says_what_for() -> None:
    shown = drawing(BoardPiece("", Area(0, 0, 60, 40), "Bizim <kurallarımız>"))

    assert shown.findall(f"{SVG}rect")[-1].get("stroke-dasharray")
    assert words(shown)[2:] == ["Bizim <kurallarımız>", "1"]


def test_letters_have_a_tile_each_and_a_blank_has_none() -> None:
    shown = drawing(BoardPiece("letters", Area(0, 0, 110, 9), "Başlık", letters="İyi gün"))

    assert words(shown)[2:] == [*"İyigün", "1"]


def test_pieces_are_numbered_in_their_order() -> None:
    one, two = BoardPiece("", Area(0, 0, 9, 9), "a"), BoardPiece("", Area(9, 0, 9, 9), "b")

    assert words(drawing(one, two))[2:] == ["a", "1", "b", "2"]
