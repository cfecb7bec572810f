"""A person's name with an illness, and headings and rules on illness that name nobody."""

import pytest

from esafety.checks.personal_data.health import health_notes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ali Kaya’nın fıstığa alerjisi var.", 1),
        ("Ali Kaya has asthma.", 1),
        ("Ali Kaya: alerjisi var", 1),
        ("| Ali Kaya | 14 | astım |", 1),
        ("ALİ VELİ ASTIM HASTASIDIR.", 1),
        ("ALİ VELİ’NİN FISTIĞA ALERJİSİ VAR", 1),
        ("DİKKAT: AYŞE SU IŞIK EPİLEPSİ HASTASI", 1),
        ("ÇOCUKLARDA ASTIM VE ALERJİ", 0),
        ("OKULDA KRONİK HASTALIĞI OLAN ÇOCUK", 0),
        ("BEŞ ÇOCUKTAN BİRİ ASTIM HASTASIDIR", 0),
        ("ÖZEL GEREKSİNİMLİ ÖĞRENCİLER OTİZM REHBERİ", 0),
        ("Google Classroom kronik sorunlar veriyor", 0),
        ("Özel Gereksinimli Öğrenciler Otizm Rehberi", 0),
        ("Sağlık Bakanlığı: astım ve alerji rehberi", 0),
        ("Astım ilacı olan çocuk için Ali Kaya aranır.", 0),
        ("Ali Kaya geldi. Astım nedir?", 0),
        ("Astım hastası Ayşe Yılmaz ilacını alır.", 1),
        ("Astım: Ayşe Yılmaz", 1),
        ("Alerjisi olan öğrenci Mehmet Kaya", 1),
        ("Ayşe’nin fıstığa alerjisi var.", 1),
        ("Epilepsi hastası öğrencimiz Zeynep’in ilacı", 1),
        ("Mehmet astım hastasıdır.", 1),
        ("Zeynep has asthma.", 1),
        ("Deniz’in yosuna alerjisi var.", 0),
        ("Çocuğun fıstığa alerjisi var.", 0),
        ("Astım: Sağlık Rehberi", 0),
        ("Everyone has asthma medicine at home.", 0),
    ],
)
def test_a_note_on_health_is_a_name_with_an_illness(text: str, found: int) -> None:
    assert len(list(health_notes(text))) == found
