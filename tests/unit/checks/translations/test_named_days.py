import pytest

from esafety.checks.translations.named_days import named_days

CERTAIN = [
    ("tr", "9 Şubat 2027", [("2-9",), ("2027",)]),
    ("tr", "9 ŞUBAT", [("2-9",)]),
    ("tr", "10 KASIM’DA", [("11-10",)]),
    ("tr", "10 Kas.", [("11-10",)]),
    ("en", "January 1st, 2027", [("1-1",), ("2027",)]),
    ("en", "23rd of April", [("4-23",)]),
    ("en", "Nov 10", [("11-10",)]),
    ("ar", "23 أيار 2007", [("5-23",), ("2007",)]),
    ("ar", "23 مايو 2007", [("5-23",), ("2007",)]),
]


@pytest.mark.parametrize(("language", "text", "values"), CERTAIN)
def test_a_day_and_its_year_have_a_value_each(
    language: str, text: str, values: list[tuple[str, ...]]
) -> None:
    assert [value for _, value in named_days(text, language)] == values


DOUBTFUL = [
    ("en", "under 10 may", [("5-10", "10")]),
    ("en", "10 MAY", [("5-10", "10")]),
    ("tr", "10 ocak", [("1-10", "10")]),
    ("tr", "10 Ara", [("12-10", "10")]),
    ("tr", "13–17 Ocak", [("1-13", "13"), ("1-17",)]),
    ("en", "January 13–17", [("1-13",), ("1-17", "17")]),
]


@pytest.mark.parametrize(("language", "text", "values"), DOUBTFUL)
def test_what_may_be_a_number_has_its_value_too(
    language: str, text: str, values: list[tuple[str, ...]]
) -> None:
    assert [value for _, value in named_days(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "112 May"), ("en", "January 2027"), ("en", "5 marketing"), ("tr", "2.10 Kasım")],
)
def test_what_is_no_day_is_left_alone(language: str, text: str) -> None:
    assert list(named_days(text, language)) == []


def test_a_day_is_written_as_the_text_has_it() -> None:
    day, year = named_days("İlk gün: 9 ŞUBAT 2027.", "tr")

    assert day[0] == year[0] == "9 ŞUBAT 2027"
