"""Numbers as words, run together as they are looked for."""

import pytest

from esafety.text.grammar.number_names import names_of_number


@pytest.mark.parametrize(
    ("number", "language", "name"),
    [
        (12, "tr", "oniki"),
        (14, "tr", "ondörd"),
        (80, "tr", "seksen"),
        (112, "tr", "yüzoniki"),
        (300, "tr", "üçyüz"),
        (11, "en", "eleven"),
        (12, "en", "twelfth"),
        (21, "en", "twentyfirst"),
        (60, "en", "sixtieth"),
        (100, "en", "hundred"),
        (183, "en", "hundredandeightythree"),
        (999, "en", "ninehundredninetynine"),
    ],
)
def test_what_a_number_is_called(number: int, language: str, name: str) -> None:
    assert name in names_of_number(number, language)


@pytest.mark.parametrize(("number", "language"), [(0, "tr"), (1000, "en"), (12, "ar")])
def test_where_no_name_is_known_there_is_none(number: int, language: str) -> None:
    assert names_of_number(number, language) == ()
