from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.documents.booklet.imposition import (
    Page,
    SheetSide,
    creep,
    pad_to_sheets,
    sheets_needed,
    sides,
    signatures,
)

PAGES = st.integers(0, 200)
MOST = st.integers(1, 30)


def nested(signature: list[tuple[SheetSide, SheetSide]]) -> list[Page]:
    """Cut every sheet at the fold, nest the leaves, and read them in reading order."""
    first = [page for front, back in signature for page in (front.right, back.left)]
    second = [page for front, back in reversed(signature) for page in (back.right, front.left)]
    return first + second


def read(pages: int, max_sheets: int) -> list[Page]:
    """Read a booklet signature by signature, as its sheets leave the printer."""
    printed = sides(pages, max_sheets)
    sheets = list(zip(printed[::2], printed[1::2], strict=True))
    starts = [place for place, (front, _) in enumerate(sheets) if front.outside]
    return [
        page
        for start, end in pairwise([*starts, len(sheets)])
        for page in nested(sheets[start:end])
    ]


@given(PAGES, MOST)
def test_folded_and_nested_a_booklet_reads_from_its_first_page_to_its_last(
    pages: int, max_sheets: int
) -> None:
    order = read(pages, max_sheets)

    assert [page for page in order if page] == list(range(1, pages + 1))
    assert len(order) == 4 * sheets_needed(pages)


@given(PAGES, MOST)
def test_every_page_is_printed_once(pages: int, max_sheets: int) -> None:
    printed = [
        page for side in sides(pages, max_sheets) for page in (side.left, side.right) if page
    ]

    assert sorted(printed) == list(range(1, pages + 1))


@given(st.integers(2, 200), MOST)
def test_facing_pages_of_the_file_face_each_other_in_the_booklet(
    pages: int, max_sheets: int
) -> None:
    """Page 1 is a right-hand page, so every even page is a left-hand one before the blanks."""
    order = read(pages, max_sheets)

    for left in range(2, pages - 1, 2):
        place = order.index(left)
        assert place % 2 == 1
        assert order[place + 1] == left + 1


@given(st.integers(3, 200))
def test_blanks_are_before_the_back_cover_and_never_right_after_the_cover(pages: int) -> None:
    every = pad_to_sheets(pages)

    assert (every[0], every[1], every[-1]) == (1, 2, pages)
    assert len(every) % 4 == 0
    assert every.count(None) < 4


@pytest.mark.parametrize("pages", range(10))
def test_the_shortest_booklets_have_their_sheets(pages: int) -> None:
    assert len(sides(pages, 10)) == 2 * sheets_needed(pages)


@given(st.integers(1, 200), MOST)
def test_signatures_are_equal_but_for_one_sheet(sheets: int, max_sheets: int) -> None:
    parts = signatures(sheets, max_sheets)

    assert sum(parts) == sheets
    assert max(parts) <= max_sheets
    assert max(parts) - min(parts) <= 1
    assert len(parts) == -(-sheets // max_sheets)


def test_eight_pages_have_the_usual_order_on_two_sheets() -> None:
    lies = [(side.left, side.right, side.depth) for side in sides(8, 10)]

    assert lies == [(8, 1, 0), (2, 7, 0), (6, 3, 1), (4, 5, 1)]


def test_only_the_outside_of_a_signature_is_outside() -> None:
    assert [side.outside for side in sides(16, 2)] == [True, *[False] * 3] * 2


def test_inner_pages_move_towards_the_fold_by_the_paper_around_them() -> None:
    assert [creep(depth, 0.25) for depth in range(4)] == [0, 0.25, 0.5, 0.75]
