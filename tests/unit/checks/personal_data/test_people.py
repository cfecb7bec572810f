import pytest

from esafety.checks.personal_data.people import health_notes, pupils


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ali Veli (2-A) birinci oldu.", 1),
        ("2/A sınıfından Zeynep Su Kaya", 1),
        ("Ayşe Işık, 4-B", 1),
        ("Ayşe Işık (4-B) ve Can Ak, 4/B", 2),
        ("Ayşe Işık (4B)", 1),
        ("4-B sınıfı öğrencimiz Ayşe Işık", 1),
        ("Raspberry Pi 3B", 0),
        ("1-A ve 2-B sınıfları", 0),
        ("Okul Müdürü (2-A)", 0),
        ("Ali (2-A)", 0),
        ("AYŞE YILMAZ 3-B", 1),
        ("3-B sınıfı öğrencisi ZEYNEP SU IŞIK", 1),
        ("HAFTALIK DERS PROGRAMI 3-B", 0),
        ("SINIF LİSTESİ (3-B)", 0),
        ("Küçük Prens (3-A)", 0),
        ("KÜÇÜK PRENS, 3-A", 0),
        ("Nasrettin Hoca, 4-B", 0),
        ("5-A SINIFI ÖĞRENCİSİ ALİ VELİ", 1),
        ("5-A ÖĞRENCİMİZ ALİ VELİ BİRİNCİ", 1),
        ("5-A SINIFINDAN BÜYÜK BAŞARI", 0),
        ("5-A SINIFI ÖĞRENCİLERİ GÜVENLİ İNTERNET GÜNÜ", 0),
        ("TRIP LIST (2-A)", 0),
        ("PRIMARY TIMETABLE 2-A", 0),
        # What a common name must tell.
        ("Ahmet Yılmaz 2A", 1),
        ("Ahmet Yılmaz 2 A", 1),
        ("2-A’dan Zeynep Demir", 1),
        ("2A’dan Deniz Kaya ödül aldı", 1),
        ("YILMAZ Ahmet (2-A)", 1),
        ("Zeynep Demir – 2-A", 1),
        ("2-A: Zeynep Demir", 1),
        ("| 2-A | Zeynep Demir |", 1),
        ("Zeynep Demir |  | 2-A", 1),
        ("2-A öğrencileri Zeynep Demir ve Can Ak", 1),
        ("Zeynep Demir of class 2-A", 1),
        ("Class 2-A student Zeynep Demir", 1),
        ("2-A’dan Büyük Başarı", 0),
        ("2-A’dan Deniz Feneri oyunu", 0),
        ("2-A: Hayat Bilgisi", 0),
        ("EBA Ödevi 2-A", 0),
        ("MEB Kitabı (2-A)", 0),
        ("Galaxy Tab 4A", 0),
        ("Toyota Corolla 2A", 0),
        ("Satranç Kulübü – 2-A", 0),
        ("Müdür Yardımcısı: 2-A", 0),
        ("Rehber Öğretmen 2A", 0),
        ("Mehmet Akif Ersoy Caddesi 2-A", 0),
        ("Ali Kuşçu Blok 2A", 0),
        ("Ahmet Yılmaz 2026–2027", 0),
    ],
)
def test_a_pupil_is_a_name_beside_a_class(text: str, found: int) -> None:
    assert len(list(pupils(text))) == found


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
    ],
)
def test_a_note_on_health_is_a_name_that_an_illness_follows(text: str, found: int) -> None:
    assert len(list(health_notes(text))) == found
