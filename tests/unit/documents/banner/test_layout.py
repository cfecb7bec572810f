from itertools import pairwise

import pytest

from esafety.documents.banner.kind import MOST_LETTERS
from esafety.documents.banner.layout import (
    HEIGHT,
    SHEETS,
    STRIP,
    WIDTH,
    banner_layout,
    foot_size,
    sheets,
)
from esafety.documents.common.typesetting.font_metrics import FontMetrics
from esafety.documents.common.typesetting.letter_outlines import outlines
from workshop import ROOT

TITLES = ["Güvenli İnternet Günü", "Safer Internet Day", "Dur"]


def test_the_sheets_show_the_whole_banner_and_each_strip_shows_what_the_next_begins_with() -> None:
    parts = sheets()

    assert len(parts) == SHEETS
    assert parts[0].x == 0
    assert parts[-1].x + parts[-1].width == WIDTH
    for left, right in pairwise(parts):
        assert left.x + left.width - right.x == STRIP
    assert [part.has_strip for part in parts] == [True] * (SHEETS - 1) + [False]


@pytest.mark.parametrize("words", TITLES)
def test_words_stand_in_the_middle_between_the_children(words: str) -> None:
    letters = outlines(ROOT, words)
    layout = banner_layout(words, letters)
    end = layout.letters[-1].x + letters.letters[words[-1]].advance * layout.size

    assert layout.letters[0].x + end == pytest.approx(WIDTH + 40, abs=0.1)
    assert layout.letters[0].x >= 249.9
    assert end <= WIDTH - 209.9


@pytest.mark.parametrize("words", TITLES)
def test_words_keep_off_the_edges(words: str) -> None:
    letters = outlines(ROOT, words)
    layout = banner_layout(words, letters)

    assert layout.line + layout.size * min(s.top for s in letters.letters.values()) > 30
    assert layout.line + layout.size * max(s.bottom for s in letters.letters.values()) < HEIGHT


def test_the_longest_banner_is_read_from_the_door() -> None:
    words = (TITLES[0] * 2)[:MOST_LETTERS]
    letters = outlines(ROOT, words)

    assert banner_layout(words, letters).size * letters.cap >= 25


def test_the_foot_of_the_first_sheet_is_set_smaller_before_it_is_cut() -> None:
    face = FontMetrics(0.7, {"a": 0.5})
    assert foot_size("a" * 100, face) == 6.5
    assert foot_size("a" * 260, face) == 5.5
    assert foot_size("a" * 900, face) == 4.5
