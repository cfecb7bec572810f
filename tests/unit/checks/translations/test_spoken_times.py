import pytest

from esafety.checks.translations.spoken_times import spoken_times
from time_limits import processor_limit


@pytest.mark.parametrize(
    ("words", "language", "values"),
    [
        ("at a Quarter past five", "en", {"5", "17", "15"}),
        ("twenty five to twelve", "en", {"11", "23", "35"}),
        ("ten past 6", "en", {"6", "18", "10"}),
        ("eleven o'clock", "en", {"11", "23", "0"}),
        ("eight thirty", "en", {"8", "20", "30"}),
        ("until midnight", "en", {"24"}),
        ("BEŞİ ÇEYREK GEÇE", "tr", {"5", "17", "15"}),
        ("on ikiye yirmi beş kala", "tr", {"11", "23", "35"}),
        ("5’e on var", "tr", {"4", "16", "50"}),
        ("dört buçuk", "tr", {"4", "16", "30"}),
        ("gece yarısı", "tr", {"24"}),
        ("five times in ten to the power", "en", set()),
        ("onu ona on kişi", "tr", set()),
        ("quarter past five", "ar", set()),
    ],
)
def test_a_spoken_time_is_one_before_and_after_noon(
    words: str, language: str, values: set[str]
) -> None:
    assert spoken_times(words, language) == values


def test_many_words_of_times_take_no_squared_time() -> None:
    with processor_limit(20):
        spoken_times("quarter past twenty to " * 9_000, "en")
