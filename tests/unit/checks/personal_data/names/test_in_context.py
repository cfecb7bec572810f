"""Names of places and guests are told by what stands beside them; a pupil's stays one."""

import pytest

from esafety.checks.personal_data.find import personal_data


@pytest.mark.parametrize(
    "text",
    [
        "4-A sınıfı Tuz Gölü’ne gitti.",
        "1-B sınıfı Altınköy Açık Hava Müzesi’nde ekmek yaptı.",
        "2-D sınıfı Kızılırmak Deltası’nda kuş gözledi.",
        "Gezimiz Eymir Gölü’ne (3-C) yapıldı.",
        "Eymir Gölü (3-C)",
        "Zekai Tahir Burak Hastanesi’nde diyabet okulu açıldı.",
        "4-A sınıfı Fatma Yılmaz Ortaokulu’nu gezdi.",
        "Prof. Dr. Mehmet Yılmaz diyabet konulu seminer verdi.",
        "Konuşmacı: Doç. Dr. Ali Demir, “Çocuklarda Astım”",
        "Diyetisyen Ayşe Yılmaz, çölyak hastalığını anlattı.",
        "Çocuk doktoru Ali Demir 4-A sınıfında diş sağlığını anlattı.",
        "Emekli öğretmen Ali Demir (4-A’nın konuğu) masal anlattı.",
        "4-A sınıfı Ayşe Kaya Sahnesi önünde.",
        "Fatih Yılmaz Sokak, 12-B durağı",
        "3-A sınıfı Ali Dayı’nın çiftliğine gitti.",
    ],
)
def test_a_place_and_a_guest_are_no_pupil(text: str) -> None:
    assert not personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "4-A sınıfından Ali Demir Türkiye birincisi oldu.",
        "4-A sınıfından Ali Demir Ankara’ya gitti.",
        "4-A sınıfından Ali Demir Tuz Gölü’ne gitti.",
        "4-A sınıfından Ali Evren Demir",
        "4-A sınıfından Ayşe Müzeyyen Kaya",
        "4-A sınıfı Baran Özkök’ün yazısını okudu.",
        "4-A sınıfı Güzide Karaosmanoğlu’nu kutladı.",
        "4-A sınıfı Güzide Özkök’e teşekkür etti.",
        "Ali Demir astım hastasıdır.",
        "Dr. Can bugün okuldaydı. Ali Demir astım hastasıdır.",
    ],
)
def test_a_pupil_stays_one(text: str) -> None:
    assert personal_data(text)
