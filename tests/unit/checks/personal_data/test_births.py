import pytest

from esafety.checks.personal_data.births import birth_days
from time_limits import processor_limit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zeynep Demir, 12.03.2018 doğumlu", 1),
        ("Zeynep Demir (d. 12.03.2018)", 1),
        ("Zeynep Demir, D.T. 12/3/2018", 1),
        ("Zeynep Demir (doğum tarihi: 12 Mart 2018)", 1),
        ("Doğum tarihi: 2018-03-12, Zeynep Demir", 1),
        ("Zeynep Demir’in doğum günü 12 Mart 2018", 1),
        ("Zeynep Demir, born 12 March 2018", 1),
        ("Zeynep Demir, date of birth March 12, 2018", 1),
        ("Göknur Kayalı 12.03.2018 doğumlu", 1),  # no common name, but right beside
        ("| Adı | Doğum tarihi |\n|---|---|\n| Göknur Kayalı | 12.03.2018 |", 1),
        ("Mustafa Kemal 19 Mayıs 1881’de doğdu", 0),
        ("Nazım Hikmet (d. 15 Ocak 1902)", 0),
        ("Elif Şafak 25 Ekim 1971 doğumlu", 0),
        ("Mustafa Kemal 1881’de doğdu. Sayfa 12.03.2024’te güncellendi.", 0),
        ("Doğum günü partisi: 12.03.2026, Bahar Şenliği", 0),
        ("Güvenli İnternet Günü, 12.03.2018", 0),
        ("Adı soyadı: … Doğum tarihi: __.__.20__", 0),
        ("Doğum tarihi 12.03.2018 olan çocuk", 0),
        ("| Etkinlik | Tarih |\n|---|---|\n| Bahar Şenliği | 12.03.2026 |", 0),
        ("Zeynep Demir\n12.03.2018 doğumlu", 0),  # another line
    ],
)
def test_a_day_of_birth_is_one_beside_a_name(text: str, found: int) -> None:
    assert len(list(birth_days(text))) == found


def test_the_name_is_what_is_found() -> None:
    (found,) = birth_days("Arkadaşımız Zeynep Demir, 12.03.2018 doğumlu")

    assert found.value.endswith("Zeynep Demir")


@pytest.mark.parametrize(
    "letters", ["doğum tarihi ", "12.03.2018 ", "Ali Kaya ", "doğumlu|", "born 1 "]
)
def test_many_days_take_no_squared_time(letters: str) -> None:
    with processor_limit(20):
        list(birth_days(letters * (200_000 // len(letters))))
