from esafety.policy.alignment.passage import CLAUSE, HEADING, EditionPassage
from esafety.redline.changes import (
    ADDED,
    EDITED,
    KINDS,
    MERGED,
    SAME,
    ChangeCount,
    PassageChange,
    Redline,
)
from esafety.redline.word_diff import word_by_word


def clause(number: str, text: str = "x") -> EditionPassage:
    return EditionPassage(CLAUSE, text, number=number)


def change(
    kind: str, old: tuple[EditionPassage, ...], new: tuple[EditionPassage, ...]
) -> PassageChange:
    return PassageChange(kind, (new or old)[0].kind, "", old, new, word_by_word("", ""))


REDLINE = Redline(
    *("2022-2023", "2023-2024", "tr", {}),
    (
        change(ADDED, (), (EditionPassage(HEADING, "x"),)),
        change(SAME, (clause("1.1"),), (clause("1.1"),)),
        change(SAME, (clause("1.2"),), (clause("1.3"),)),
        change(MERGED, (clause("1.4"), clause("1.5")), (clause("1.4"),)),
        change(EDITED, (clause("2.1"),), (clause("2.1", "y"),)),
    ),
)


def test_clauses_are_tallied_by_kind_for_each_edition() -> None:
    counts = {count.kind: count for count in REDLINE.counts}

    assert tuple(counts) == KINDS
    assert counts[SAME] == ChangeCount(SAME, 2, 2, 2)
    assert counts[MERGED] == ChangeCount(MERGED, 1, 2, 1)
    assert counts[ADDED] == ChangeCount(ADDED, 0, 0, 0)
    assert REDLINE.count(EDITED) == 1


def test_what_is_no_clause_is_counted_apart() -> None:
    assert REDLINE.elsewhere == {HEADING: 1}


def test_what_stayed_the_same_is_no_difference_even_under_another_number() -> None:
    assert [c.kind for c in REDLINE.differences] == [ADDED, MERGED, EDITED]
    assert [c.old[0].number for c in REDLINE.renumbered] == ["1.2"]
