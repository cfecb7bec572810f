from pathlib import Path

import pytest

from esafety.documents.common.typesetting.font_metrics import (
    DISPLAY,
    REGULAR,
    FontMetrics,
    font_metrics,
    lines_of,
    widest_word,
)

# Every letter is half as wide as its size, and capitals are 0.7 high.
PLAIN = FontMetrics(0.7, dict.fromkeys("abcdef ", 0.5))
SMALL = PLAIN.scaled(0.5)


def test_capitals_have_the_requested_height(root: Path) -> None:
    """Source of the figures: the OS/2 table of each face (sCapHeight by unitsPerEm)."""
    display, text = (font_metrics(root / "assets/fonts" / name) for name in (DISPLAY, REGULAR))

    assert display.size(25) == pytest.approx(25 * 2000 / 1400)
    assert text.size(14) == pytest.approx(14 * 1000 / 668)


def test_the_turkish_capital_with_a_dot_has_a_width_of_its_own(root: Path) -> None:
    display = font_metrics(root / "assets/fonts" / DISPLAY)

    assert {"İ", "ı", "ğ", "Ş"} <= display.widths.keys()


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert PLAIN.width("abc", 10) == 15
    assert SMALL.width("abc", 10) == 7.5


@pytest.mark.parametrize(
    ("runs", "lines"),
    [
        ([("abc def", PLAIN)], [1]),
        ([("abc def a", PLAIN)], [1, 1]),
        ([("abc", PLAIN), (" def", SMALL)], [1]),
        ([("abc def ", PLAIN), ("abc", SMALL)], [1, 0.5]),
        ([("ab", PLAIN), ("cd", PLAIN)], [1]),
        ([("", PLAIN)], [0]),
    ],
)
def test_a_line_is_broken_at_blanks_where_the_column_ends(
    runs: list[tuple[str, FontMetrics]], lines: list[float]
) -> None:
    assert lines_of(runs, 10, 35) == lines


def test_a_word_may_change_its_typeface_midway() -> None:
    assert widest_word([("a bc", PLAIN), ("def f", SMALL)], 10) == 2 * 5 + 3 * 2.5
