from collections import Counter

import pytest

from esafety.press.line_ends import rejoined


def found(word: str, text: str, *also: str) -> int:
    """Return how often a missing word stands in pieces where others are wanted too."""
    return rejoined(Counter([word]), Counter([word, *also]), text)[word]


@pytest.mark.parametrize(
    "text",
    [
        "bir ku-\nral var",
        "bir ku\u00adral var",
        "ku-\nral",
        "a ku-\nOkul 3\fBaşlık\nral ve",
        "a ku-\f2\nral ve",
    ],
)
def test_a_word_broken_with_a_hyphen_is_found_also_overleaf(text: str) -> None:
    assert found("kural", text) == 1


@pytest.mark.parametrize(
    "text",
    ["bir ku ral", "bir ku\nral", "ku-\nvar ral", "ku\fral", "ku-\nx\fy ral"],
)
def test_pieces_that_do_not_go_together_are_no_word(text: str) -> None:
    assert found("kural", text) == 0


def test_a_long_word_without_room_and_a_small_number_need_no_hyphen() -> None:
    assert found("sorumluluklarımız", "sorumlu\nlukla\nrımız") == 1
    assert found("metin2", "metin\r\n2") == 1


def test_a_piece_that_another_word_needs_is_not_given_away() -> None:
    assert found("kurallar", "kural-\nlar", "kural") == 0
    assert found("kurallar", "kural kural-\nlar", "kural") == 1


def test_no_piece_is_given_away_twice() -> None:
    twice = Counter({"kurallar": 2})

    assert rejoined(twice, twice, "kural-\nlar")["kurallar"] == 1
    assert rejoined(twice, twice, "kural-\nlar, kural-\nlar")["kurallar"] == 2
