import pytest

from esafety.checks.personal_data.people import class_lists, health_notes, pupils


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ali Veli (2-A) birinci oldu.", 1),
        ("2/A sınıfından Zeynep Su Kaya", 1),
        ("Ayşe Işık, 4-B", 1),
        ("**Ayşe Işık** (4-B) ve *Can Ak*, 4/B", 2),
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
        ("5-A ÖĞRENCİMİZ **ALİ VELİ** BİRİNCİ", 1),
        ("5-A SINIFINDAN BÜYÜK BAŞARI", 0),
        ("5-A SINIFI ÖĞRENCİLERİ GÜVENLİ İNTERNET GÜNÜ", 0),
        ("TRIP LIST (2-A)", 0),
        ("PRIMARY TIMETABLE 2-A", 0),
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


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (["- Ayşe YILMAZ", "- Can AK", "- Ece ŞAHİN"], 1),
        (["| Ad Soyad | No |", "| --- | --- |", "| Ayşe Yılmaz | 1 |", "| Can Ak | 2 |"], 1),
        (["12 Ayşe Yılmaz", "14 Can Ak", "15 Ece Su"], 1),
        (["| 12 | ALİ VELİ | 2-A |", "| 14 | CAN AK | 2-A |", "| 3 | ECE SU IŞIK | 2-A |"], 1),
        (["12 ALİ VELİ", "14 CAN AK", "31 ECE SU"], 1),
        (
            [
                "| No | Adı Soyadı |",
                "| - | - |",
                "| 1 | ALİ VELİ |",
                "| 2 | CAN AK |",
                "| 3 | ECE SU |",
            ],
            1,
        ),
        (["| NO | ADI SOYADI |", "| 1 | ALİ VELİ |", "| 2 | CAN AK |", "| 3 | ECE SU |"], 1),
        (["## Öğrenciler", "", "- ALİ VELİ", "- CAN AK", "- ECE SU"], 1),
        (["ÖĞRENCİLER:", "ALİ VELİ", "CAN AK", "ECE SU"], 1),
        (["ÖĞRENCİLER ŞUNLARI YAPAR", "TELEFONU KAPAT", "PARKTA OYNA", "KİTAP OKU"], 0),
        (["Adı soyadı", "DENİZ YILDIZ", "GÜL BAHÇE"], 0),  # two may be headings
        (["ALİ VELİ", "CAN AK", "ECE SU"], 0),
        (["1 SESİNİ AÇ", "2 YARDIM İSTE", "3 HABER VER"], 0),
        (["29 EKİM CUMHURİYET", "23 NİSAN ÇOCUK", "19 MAYIS GENÇLİK", "30 AĞUSTOS ZAFER"], 0),
        (
            [
                "| 1 | TÜRKÇE | 2-A |",
                "| 2 | MATEMATİK DERSİ | 2-A |",
                "| 3 | HAYAT BİLGİSİ | 2-A |",
            ],
            0,
        ),
        (
            [
                "| 11 | FEN BİLİMLERİ | 4-A |",
                "| 12 | BEDEN EĞİTİMİ | 4-A |",
                "| 13 | SATRANÇ KULÜBÜ | 4-A |",
            ],
            0,
        ),
        (["12 GÜVENLİ İNTERNET GÜNÜ", "13 SİBER ZORBALIK", "14 EKRAN SÜRESİ"], 0),
        (["- Ayşe YILMAZ", "- Can AK"], 0),  # two are no list
        (["- Güvenli Oyun", "- Dijital Ayak", "- Siber Zorbalık"], 0),
        (["- Ayşe YILMAZ", "Bugün okula gittik.", "- Can AK", "- Ece ŞAHİN"], 0),
    ],
)
def test_a_class_list_is_three_rows_of_names(rows: list[str], found: int) -> None:
    assert len(list(class_lists("\n".join(rows)))) == found


@pytest.mark.parametrize(
    "school",
    [
        *("Papatya Anaokulu", "Papatya İlkokulu", "Barış Ortaokulu", "Deniz Yıldız Lisesi"),
        *("Papatya Koleji", "Papatya Kreşi", "Daisy Kindergarten", "Daisy High School"),
    ],
)
def test_the_name_of_a_school_below_a_line_for_a_name_is_no_list(school: str) -> None:
    form = ["Adı soyadı", "İmza Tarih", school, school, f"{school} TASLAK"]
    assert not list(class_lists("\n".join(form)))


def test_a_name_that_stands_on_each_part_of_a_sheet_is_one_row() -> None:
    parts = ["Adı soyadı", "Minik Adımlar", "Minik Adımlar", "Minik Adımlar"]
    assert not list(class_lists("\n".join(parts)))
    (found,) = class_lists("\n".join([*parts, "Ayşe Yılmaz"]))
    assert found.value == "Minik Adımlar, Ayşe Yılmaz"
