import pytest

from esafety.checks.personal_data.places.home_addresses import home_addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gül Sokak No: 5", 1),
        ("GÜL SOKAĞI NO:5", 1),
        ("Gül Sok. 5/3", 1),
        ("Gül Sok. 5/3/2026", 0),
        ("Atatürk Mah. Lale Cad. No 12 D: 3", 1),
        ("No: 5 sınıfı", 0),
    ],
)
def test_a_home_is_a_street_with_a_number(text: str, found: int) -> None:
    assert len(list(home_addresses(text))) == found
