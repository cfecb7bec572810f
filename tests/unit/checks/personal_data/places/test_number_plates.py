import pytest

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.places.number_plates import number_plates


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
