from datetime import date

import pytest

from esafety.policy import review_month
from esafety.policy.review_month import latest_review, next_review, review_month_gaps
from esafety.text.messages import help_words, letter_words


@pytest.mark.parametrize(
    ("approved", "due"),
    [
        (date(2022, 9, 29), date(2023, 9, 1)),
        (date(2022, 9, 1), date(2023, 9, 1)),
        (date(2022, 8, 31), date(2022, 9, 1)),
        (date(2022, 12, 31), date(2023, 9, 1)),
        (date(2023, 1, 1), date(2023, 9, 1)),
    ],
)
def test_a_review_is_due_in_the_month_that_follows_an_approval(approved: date, due: date) -> None:
    assert next_review(approved) == due


@pytest.mark.parametrize(
    ("today", "begun"),
    [
        (date(2026, 8, 31), date(2025, 9, 1)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2027, 1, 1), date(2026, 9, 1)),
    ],
)
def test_the_latest_review_is_the_one_whose_month_has_begun(today: date, begun: date) -> None:
    assert latest_review(today) == begun


@pytest.mark.parametrize(
    ("month", "turkish", "english"),
    [
        (
            9,
            ("her yıl eylül ayında", "Eylüldeki gözden geçirme"),
            ("every year in September;", "the September review"),
        ),
        (
            10,
            ("her yıl ekim ayında", "Ekimdeki gözden geçirme"),
            ("every year in October;", "the October review"),
        ),
        (
            3,
            ("her yıl mart ayında", "Marttaki gözden geçirme"),
            ("every year in March;", "the March review"),
        ),
    ],
)
def test_a_school_that_reviews_in_another_month_changes_one_number(
    monkeypatch: pytest.MonkeyPatch,
    month: int,
    turkish: tuple[str, str],
    english: tuple[str, str],
) -> None:
    monkeypatch.setattr(review_month, "REVIEW_MONTH", month)

    assert next_review(date(2022, 12, 1)) == date(2023, month, 1)
    for language, (letter, help_line) in {"tr": turkish, "en": english}.items():
        gaps = review_month_gaps(language)
        others = dict.fromkeys(("month", "edition", "approved", "next"), "…")
        assert letter in letter_words(language)["review-open"].format(**others, **gaps)
        assert help_line in help_words(language)["verb-review"].format(**gaps)
