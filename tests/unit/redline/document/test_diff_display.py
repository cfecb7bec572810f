import pytest

from esafety.redline.document.diff_display import BLANK, GAP, DisplayedSegment, displayed_segments
from esafety.redline.word_diff import DELETED, INSERTED, SAME, DiffSegment, word_by_word

LONG = " ".join(f"söz{n}" for n in range(60))


def shown(old: str, new: str) -> list[tuple[str, str]]:
    return [
        (segment.kind, "/".join(segment.lines))
        for segment in displayed_segments(word_by_word(old, new))
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b", "a c", [(SAME, "a"), (BLANK, " "), (DELETED, "b"), (BLANK, " "), (INSERTED, "c")]),
        ("a", "a b", [(SAME, "a"), (BLANK, " "), (INSERTED, "b")]),
        ("a c", "a b c", [(SAME, "a"), (BLANK, " "), (INSERTED, "b"), (BLANK, " "), (SAME, "c")]),
        ("", "a\nb", [(INSERTED, "a/b")]),
    ],
)
def test_no_space_is_underlined(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert shown(old, new) == expected


def test_a_long_unchanged_stretch_shows_only_its_ends() -> None:
    segments = [segment for segment in shown(f"a {LONG} b", f"c {LONG} d") if segment[0] != BLANK]

    assert [kind for kind, _ in segments] == [
        *(DELETED, INSERTED, SAME, GAP, SAME, DELETED, INSERTED),
    ]
    head, tail = segments[2][1].split(), segments[4][1].split()
    assert (head, tail) == (LONG.split()[:14], LONG.split()[-14:])


def test_before_the_first_and_after_the_last_change_only_the_near_end_is_shown() -> None:
    before, after = shown(f"{LONG} a", f"{LONG} b"), shown(f"a {LONG}", f"b {LONG}")

    assert [kind for kind, _ in before] == [
        *(GAP, BLANK, SAME, BLANK, DELETED, BLANK, INSERTED),
    ]
    assert before[2][1].startswith("söz46 ")
    assert [kind for kind, _ in after] == [
        *(DELETED, BLANK, INSERTED, BLANK, SAME, BLANK, GAP),
    ]


def test_words_that_only_moved_are_shown_in_full() -> None:
    assert displayed_segments((DiffSegment(SAME, LONG),)) == (DisplayedSegment(SAME, (LONG,)),)
