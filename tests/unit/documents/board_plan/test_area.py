import pytest

from esafety.documents.board_plan.area import Area, size_of

SHEET = Area(0, 0, 21, 29.7)


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("a4", (21, 29.7)),
        ("a3-landscape", (42, 29.7)),
        ("60x25", (60, 25)),
        ("60,5x25.5", (60.5, 25.5)),
        ("a9", None),
        ("0x5", None),
        ("60 x 25", None),
    ],
)
def test_a_size_is_a_paper_or_two_lengths(words: str, size: tuple[float, float] | None) -> None:
    assert size_of(words) == size


@pytest.mark.parametrize("other", [Area(21, 0, 5, 5), Area(0, 29.7, 21, 29.7), Area(50, 50, 9, 9)])
def test_what_touches_does_not_overlap(other: Area) -> None:
    assert not SHEET.overlaps(other)
    assert not other.overlaps(SHEET)


@pytest.mark.parametrize("other", [Area(20.9, 29.6, 5, 5), Area(5, 5, 1, 1), SHEET])
def test_what_lies_on_another_overlaps_it(other: Area) -> None:
    assert SHEET.overlaps(other)
    assert other.overlaps(SHEET)
