import pytest
from hypothesis import given

from esafety.checks.personal_data import people
from esafety.checks.personal_data.people import pupils
from examples import examples
from prefilters import found_without, in_groups


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
        # By form alone behind a comma and in brackets, if not all its words are common ones.
        ("Göknur Erbay (2-A)", 1),
        ("Göknur Erbay, 2-A", 1),
        ("Göknur Erbay 2-A", 0),
        ("Pembe Fil (2-A)", 0),
        ("Flying Fish (2-A)", 0),
        ("İstiklal Marşı 4-C korosu", 0),
        ("Ortak Sınav 5/A", 0),
        ("Kurtuluş Marşı (4-C)", 0),
        ("Mevlit Kandili, 2-A", 0),
        # Who is called a pupil or a parent.
        ("Öğrencimiz Can Yıldız birinci oldu.", 1),
        ("Öğrencilerimizden Ayşe Demir", 1),
        ("Veli temsilcisi: Ayşe Demir", 1),
        ("| Sınıf başkanı | Ayşe Demir |", 1),
        ("Our pupil Can Yıldız came first.", 1),
        ("Class president: Can Yıldız", 1),
        ("Öğrencimiz Güvenli İnternet Günü’nde", 0),
        ("Veli temsilcisi: Okul Aile Birliği", 0),
        ("Öğrencilerimizden Deniz Feneri’ne mektup", 0),
    ],
)
def test_a_pupil_is_a_name_beside_a_class(text: str, found: int) -> None:
    assert len(list(pupils(text))) == found


CLASSES = in_groups(
    " -/(),",
    *(("Ayşe Işık", "4", "B"), ("Ayşe Işık", "(4-B)"), ("4-B sınıfı öğrencimiz", "Ayşe Işık")),
    *(("3", "B", "sınıfı öğrencisi", "ZEYNEP KAYA"), ("2/A", "sınıfından", "Zeynep Su Kaya")),
)


@examples(500)
@given(CLASSES)
def test_a_text_that_is_left_alone_names_no_pupil(text: str) -> None:
    assert [*pupils(text)] == found_without("_A_CLASS", people, pupils, text)
