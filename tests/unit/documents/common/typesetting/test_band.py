from esafety.documents.common.typesetting.band import BandFonts, BandRoom, BandSizes, band_sizes
from esafety.documents.common.typesetting.font_metrics import FontMetrics

# Every letter is half as wide as its size.
FACE = FontMetrics(0.7, dict.fromkeys("abcdefghij ", 0.5))
FONTS = BandFonts(FACE, FACE)
ROOM = BandRoom(100, 30, names=(10, 8, 6), small=(5, 4), name_leading=1, small_leading=1)


def test_a_name_that_fits_is_set_as_the_style_sheet_says() -> None:
    assert band_sizes("abc", ["def", "ghi"], ROOM, FONTS) == BandSizes(10, 5)


def test_a_long_name_gives_way_before_the_small_print_does() -> None:
    five_lines = ["def"] * 4
    assert band_sizes("abcdefghij abcdefghij", five_lines, ROOM, FONTS) == BandSizes(8, 5)


def test_small_print_that_is_broken_gives_way_when_the_name_cannot() -> None:
    assert band_sizes("abc", ["def"] * 6, ROOM, FONTS) == BandSizes(6, 4)


def test_what_fits_nowhere_has_the_smallest_sizes() -> None:
    assert band_sizes("abcdefghij " * 20, ["def"], ROOM, FONTS) == BandSizes(6, 4)


def test_the_name_is_never_set_smaller_than_what_stands_below_it() -> None:
    room = BandRoom(100, 9, names=(6, 3), small=(5, 3), name_leading=1, small_leading=1)
    assert band_sizes("abc", ["def"], room, FONTS) == BandSizes(6, 3)
