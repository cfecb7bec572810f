import pytest

from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, EditionPassage
from esafety.redline.moves import heading_map, moved_pairs


def clause(section: str) -> EditionPassage:
    return EditionPassage(CLAUSE, "x", section, section)


def heading(anchor: str, level: int = 1, chapter: str = "") -> EditionPassage:
    return EditionPassage(HEADING, anchor, chapter or anchor, anchor, anchor, level=level)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(0, 0), (1, 1), (2, 2)], set()),
        ([(0, 1), (1, 2), (2, 0)], {(2, 0)}),
        ([(0, 2), (1, 0), (2, 1)], {(0, 2)}),
    ],
)
def test_only_what_changed_its_order_has_moved(
    pairs: list[tuple[int, int]], expected: set[tuple[int, int]]
) -> None:
    row = [clause("a")] * 3

    assert moved_pairs(pairs, row, row) == expected


def test_a_passage_under_another_heading_has_moved() -> None:
    old = [heading("a"), clause("a"), heading("b")]
    new = [heading("a"), heading("b"), clause("b")]

    assert moved_pairs([(0, 0), (1, 2), (2, 1)], old, new) == {(1, 2)}


def test_what_stays_under_a_renamed_heading_has_not_moved() -> None:
    old, new = [heading("a"), clause("a")], [heading("z"), clause("z")]

    assert heading_map([(0, 0), (1, 1)], old, new) == {"a": "z"}
    assert moved_pairs([(0, 0), (1, 1)], old, new) == set()


def test_a_part_that_goes_to_another_chapter_has_moved() -> None:
    old = [heading("a"), heading("part", 2, "a"), heading("b")]
    new = [heading("a"), heading("b"), heading("part", 2, "b")]

    assert moved_pairs([(0, 0), (1, 2), (2, 1)], old, new) == {(1, 2)}


def test_a_fact_has_no_place_to_move_from() -> None:
    passages = [EditionPassage(FACT, "x", anchor=name) for name in ("a", "b")]

    assert moved_pairs([(0, 1), (1, 0)], passages, passages) == set()
