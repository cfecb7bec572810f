import pytest

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.places import (
    chat_links,
    email_addresses,
    home_addresses,
    number_plates,
    positions,
)


@pytest.mark.parametrize(
    "text", ["ayse@okul.k12.tr", "ayse [at] okul [nokta] k12 [nokta] tr", "ayse(at)okul.k12.tr"]
)
def test_an_address_is_found_however_it_is_hidden(text: str) -> None:
    (found,) = email_addresses(f"Yazın: {text}.")

    assert found.value == "ayse@okul.k12.tr"


@pytest.mark.parametrize("text", ["BİLGİ@OKUL.K12.TR", "BILGI@okul.k12.tr", "bilgi@Okul.K12.tr"])
def test_capitals_of_any_language_are_the_same_address(text: str) -> None:
    (found,) = email_addresses(text)

    assert found.value == "bilgi@okul.k12.tr"


@pytest.mark.parametrize(
    "text",
    [
        "ad@okul.example",
        "a@example.com",
        "info@meb.gov.tr",
        "İLETİSİM@meb.gov.tr",
        "@okulumuz",
        "a@b",
    ],
)
def test_what_is_reserved_for_examples_or_of_an_office_is_nobodys(text: str) -> None:
    assert list(email_addresses(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("06 ABC 123", 1),
        ("34-AB-1234", 1),
        ("06\u00a0ABC\u00a0123", 1),
        ("34.ABC.123", 1),
        ("34 – ABC – 123", 1),
        ("Plaka: 34ABC 123", 1),
        ("Plakası 34 abc 123", 1),
        ("plaka 10 A 2023", 1),
        ("10 A 2023", 0),
        ("34 TC 2020", 0),
        ("Saat 12 AM 1234", 0),
        ("B.34.ABC.123", 0),
        ("34.ABC.123.4", 0),
        ("06\u202fABC\u202f123", 1),
        ("35A1234", 1),
        ("82 ABC 123", 0),  # there are 81 provinces
        ("06 QAB 123", 0),
        ("16 GB 512", 0),
        ("12 AY 2024 10 EK 2023 30 AG 2023", 0),
        ("14 AY 0728", 1),
        ("Windows 10 PRO 64, 20 PDF 100", 0),
        ("sürüm 34ab12345c", 0),
        ("Sayfa 12 A 12345", 0),
        ("bölüm 34 B 4567", 0),
        ("Plaka no: 34 A 12345", 1),
        ("Plaka.06 ABC 123", 1),
        ("Plakası: 34 MS 5733", 1),
        ("plaka:06 ABC 123", 1),
        ("Plaka-06 ABC 123", 1),
        ("kod-06 ABC 123", 0),
        ("12.06 ABC 123", 0),
        ("#06ABC123", 0),
        ("01 A 1234 şubesi", 0),
        ("01 A 1234 numaralı form", 0),
        ("Kutu 24 C 1250 kodludur.", 0),
        ("01 A 1234 numaralı araç", 1),
    ],
)
def test_a_plate_has_the_form_of_one(text: str, found: int) -> None:
    assert len(list(number_plates(as_read(text).text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("39.92077, 32.85411", 1),
        ("41°00'49\"N", 1),
        ("0.1234, 0.5678", 0),
        ("52.1234, 13.5678", 0),
        ("41.123456, 28.123456 katsayıları", 0),
        ("katsayılar: 41.123456, 28.123456", 0),
        ("(41.123456, 28.123456) values", 0),
        ("41.123456, 28.123456 konumu", 1),
        ("latitude: 41.123\nlongitude: 28.123", 1),
        ("enlem 41,1234 boylam 28,1234", 1),
        ("latitude: 52.5200\nlongitude: 13.4050", 0),
    ],
)
def test_a_position_is_a_pair_of_degrees_within_turkey(text: str, found: int) -> None:
    assert len(list(positions(as_read(text).text))) == found


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


def test_a_link_to_a_chat_is_found_and_a_messengers_home_page_is_none() -> None:
    text = "https://wa.me/905321234567 https://chat.whatsapp.com/AbCdEf123456 https://whatsapp.com"

    assert len(list(chat_links(text))) == 2
