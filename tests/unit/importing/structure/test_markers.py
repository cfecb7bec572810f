import pytest

from esafety.importing.structure.markers import marker_of


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("MADDE 5 – Herkes uyar.", "article", "MADDE 5 – Herkes uyar."),
        ("2.3 Telefonlar", "dotted", "Telefonlar"),
        ("1.AMAÇ", "number", "AMAÇ"),
        ("4) Kurallar", "half-bracket", "Kurallar"),
        ("(2) Veliler", "bracket", "Veliler"),
        ("ç) Veliler", "letter", "Veliler"),
        ("B. VELİLER", "capital", "VELİLER"),
        ("IV. KURALLAR", "roman", "KURALLAR"),
        ("1- Amaç", "number", "Amaç"),
        ("a- Öğrenciler", "small-letter", "Öğrenciler"),
        ("b– Veliler", "small-letter", "Veliler"),
        ("A- GENEL", "capital", "GENEL"),
        ("ii) Veliler", "letter", "Veliler"),
        ("(iv) Veliler", "letter", "Veliler"),
        ("xii. Veliler", "small-letter", "Veliler"),
        ("III- PAROLALAR", "roman", "PAROLALAR"),
        ("• Telefon", "bullet", "Telefon"),
        ("- Telefon", "bullet", "Telefon"),
        ("İ) Veliler", "capital", "Veliler"),
        ("a) fıkra anlatmak", "letter", "fıkra anlatmak"),
    ],
)
def test_what_stands_before_a_clause_is_its_marker(text: str, kind: str, rest: str) -> None:
    marker = marker_of(text)

    assert marker
    assert (marker.kind, marker.rest) == (kind, rest)


@pytest.mark.parametrize(
    "text",
    [
        "4. sınıf öğrencileri",
        "29.09.2022 günü",
        "2022-2023 yılı",
        "Veliler 5) der",
        "e-posta",
        "3-Boyutlu yazıcı",
        "7-Zip",
        "2-A sınıfı",
        "5- 6 yaş",
        "5 - 6 yaş",
        "2026- yılı",
        "12.5",
        "(2) numaralı fıkrası saklıdır",
        "(1) inci fıkra",
        "(1)’inci fıkra",
        "(a) bendi uyarınca",
        "b) bendinde sayılanlar",
        "Madde 7’de yazılanlar",
    ],
)
def test_a_number_within_a_sentence_is_no_marker(text: str) -> None:
    assert marker_of(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("ç) a", 4), ("d) a", 5), ("d) a", 4), ("2.3 a", 3), ("IX. a", 9), ("i) a", 1), ("iv) a", 4)],
)
def test_letters_count_with_and_without_those_of_turkish_alone(text: str, place: int) -> None:
    marker = marker_of(text)

    assert marker
    assert marker.counts(place)
    assert not marker.counts(place + 2)
