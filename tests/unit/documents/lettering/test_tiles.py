import pytest

from esafety.documents.common.typesetting.letter_outlines import outlines
from esafety.documents.lettering.source import HIGHEST
from esafety.documents.lettering.tiles import HEIGHT, WIDTH, Tile, pages_of_tiles
from workshop import ROOT, written

TITLES = ["Güvenli İnternet Günü", "Safer Internet Day", "ŞIĞÖ yağ"]


def pages(words: str, capitals: float) -> tuple[tuple[Tile, ...], ...]:
    return pages_of_tiles(words, outlines(ROOT, words), capitals)


@pytest.mark.parametrize("words", TITLES)
@pytest.mark.parametrize("capitals", [30.0, 60.0, HIGHEST * 10])
def test_every_letter_has_a_tile_within_its_page(words: str, capitals: float) -> None:
    tiles = [tile for page in pages(words, capitals) for tile in page]

    in_order = sorted(tiles, key=lambda tile: tile.number)
    assert [tile.letter for tile in in_order] == [letter for letter in words if letter != " "]
    for tile in tiles:
        assert tile.x >= 0
        assert tile.x + tile.width <= WIDTH + 0.01
        assert tile.y + tile.height <= HEIGHT + 0.01


@pytest.mark.parametrize("words", TITLES)
def test_a_letter_lies_whole_on_its_tile_with_its_dots_and_its_tail(words: str) -> None:
    for tile in (tile for page in pages(words, 60) for tile in page):
        shape, size = tile.outline, tile.size
        assert tile.base_y + shape.top * size >= tile.y
        assert tile.base_y + shape.bottom * size <= tile.y + tile.height
        assert tile.base_x + shape.left * size >= tile.x
        assert tile.base_x + shape.right * size <= tile.x + tile.width


def test_all_letters_stand_on_one_line() -> None:
    tiles = [tile for page in pages(TITLES[0], 60) for tile in page]

    assert len({round(tile.base_y - tile.y, 6) for tile in tiles}) == 1
    assert len({tile.height for tile in tiles}) == 1


def test_a_capital_is_as_high_as_it_was_asked_for() -> None:
    (tile,) = pages("H", 60)[0]

    assert (tile.outline.bottom - tile.outline.top) * tile.size == pytest.approx(60, abs=0.5)


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize(("name", "width", "height"), [("small", 110, 9.6), ("large", 195, 18)])
def test_the_letters_of_the_school_go_where_its_plans_have_room_for_them(
    name: str, width: float, height: float, language: str
) -> None:
    page = written(f"docs/board/letters-{name}.md", language)
    words = page.headings[0].text
    sheet = pages(words, float(page.meta["capitals"]) * 10)
    blanks = words.count(" ") * float(page.meta["capitals"]) * 10 * 0.6

    tiles = [tile for tiles in sheet for tile in tiles]
    assert sum(tile.width for tile in tiles) + blanks <= width * 10
    assert tiles[0].height <= height * 10
