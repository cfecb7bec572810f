import pytest

from esafety.checks.personal_data.lists.class_lists import class_lists


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
        # Things with a number or a class have the form of pupils in capitals.
        (["10 FABER CASTELL", "12 PRITT STICK", "24 PENTEL SIGN"], 0),
        (["10 Faber Castell", "12 Pritt Stick", "24 Pentel Sign"], 0),
        (["| 1 | BEYAZ DİŞ | 2-A |", "| 2 | MAVİ KUŞ | 2-A |", "| 3 | PEMBE FİL | 2-A |"], 0),
        (["Öğrencilerin sokakları:", "", "- ALİ ÇETİN", "- MEHMET KAYA", "- ECE SU IŞIK"], 0),
        # Heads in boxes, and of a class without a letter.
        (['!!! note "2-A sınıfı"', "", "    - Ayşe Yılmaz", "    - Can Ak"], 1),
        (['??? note "2/B"', "", "    1. Ayşe Yılmaz", "    2. Can Ak"], 1),
        (['=== "2-A"', "", "    - Ayşe Yılmaz", "    - Can Ak"], 1),
        (["<summary>2-A</summary>", "", "- Ayşe Yılmaz", "- Can Ak"], 1),
        (["> [!NOTE] 2-A", "> - Ayşe Yılmaz", "> - Can Ak"], 1),
        (["## 5. sınıf", "", "- Ayşe Yılmaz", "- Can Ak"], 1),
        (["Grade 2 pupils", "", "- Ayşe Yılmaz", "- Can Ak"], 1),
        (["## 5. sınıf", "", "- Küçük Prens", "- Beyaz Diş", "- Mavi Kuş"], 0),
        (["5. sınıf: Ayşe Yılmaz, Can Ak"], 1),
        (["Grade 2: Ayşe Yılmaz, Can Ak"], 1),
        (["5. sınıf: Türkçe, Matematik, Müzik"], 0),
        (["5. sınıf: Mustafa Kutlu, Rıfat Ilgaz, Aziz Nesin"], 0),
        # Rows that begin with letters or boxes to check.
        (["2-A", "", "a) Ayşe Yılmaz", "b) Can Ak"], 1),
        (["2-A", "", "- [ ] Ayşe Yılmaz", "- [x] Can Ak"], 1),
        # First names alone.
        (["2-A sınıfı", "", "- Ayşe", "- Mehmet", "- Zeynep"], 1),
        (["2-A: Ayşe, Mehmet ve Zeynep"], 1),
        (["2-A sınıfı", "", "- Deniz", "- Güneş", "- Toprak"], 0),
        (["2-A: Türkçe, Müzik, Resim"], 0),
        (["- Ayşe", "- Mehmet", "- Zeynep"], 0),
        (["- Güvenli Oyun", "- Dijital Ayak", "- Siber Zorbalık"], 0),
        (["- Ayşe YILMAZ", "Bugün okula gittik.", "- Can AK", "- Ece ŞAHİN"], 0),
        # The family name first, which abbreviations look like.
        (["1. YILMAZ Ahmet", "2. DEMİR Zeynep", "3. KAYA Can"], 1),
        (["- YILMAZ Ahmet", "- AK Su Naz", "- DEMİR Elif"], 1),
        (["- KVKK Rehberi", "- MEB Genelgesi", "- EBA Akademi"], 0),
        (["Öğrenciler", "", "- EBA Akademi", "- USB Bellek"], 0),
        # As e-Okul prints them, and as they come out of a table that is pasted as text.
        (["Sınıf listesi:", "", "1 125 AHMET YILMAZ Erkek", "2 131 AYŞE NUR DEMİR Kız"], 0),
        (["1 125 AHMET YILMAZ Erkek", "2 131 AYŞE NUR DEMİR Kız", "3 140 ÇAĞLA ŞAHİN Kız"], 1),
        (["1\t125\tAHMET\tYILMAZ\tE", "2\t131\tAYŞE\tDEMİR\tK", "3\t14\tCAN\tAK\tE"], 1),
        (["121;AHMET;YILMAZ", "122;AYŞE;DEMİR", "123;CAN;AK"], 1),
        (["1\\. Ayşe YILMAZ<br>", "2\\. Can AK<br>", "3\\. Ece ŞAHİN"], 1),
        (["Öğrenci listesi:", "```", "Zeynep Demir", "Ahmet Yılmaz", "```"], 1),
        (["Öğrenci listesi:", "", "- Yılmaz, Ahmet", "- Demir, Zeynep"], 1),
        (["4-B sınıfı öğrenci listesi", "", "Ahmet Yılmaz", "", "Zeynep Demir"], 1),
        (["4-B sınıfından yarışmaya katılanlar:", "- Ahmet Yılmaz", "- Zeynep Demir"], 1),
        (["## 4-B sınıfı { #b }", "", "- Ahmet Yılmaz", "- Zeynep Demir"], 1),
        (["- 4-B Ahmet Yılmaz", "- 4-A Zeynep Demir", "- 4-B Can Ak"], 1),
        (["## Okuma listesi", "", "- Yaşar KEMAL", "- Orhan PAMUK", "- Aytül AKAL"], 0),
        (["## Yazarlar", "", "- Ayşe YILMAZ", "- Can AK", "- Ece ŞAHİN"], 0),
        (["4-B sınıfı için gerekenler:", "- Resim Defteri", "- Suluboya Takımı"], 0),
        (["Ahmet Yılmaz", "", "Okul Müdürü", "", "Zeynep Demir"], 0),
        # Below a class, or words for pupils.
        (["2-A sınıfı:", "", "1. Zeynep Demir", "2. Ahmet Yılmaz", "3. Göktan Erbay"], 1),
        (["## 2-A", "", "- Zeynep Demir", "- Ahmet Yılmaz"], 1),
        (["Class 2-A:", "- Zeynep Demir", "- Ahmet Yılmaz"], 1),
        (["2A şubesi öğrenci listesi", "1. Zeynep Demir", "2. Ahmet Yılmaz"], 1),
        (["Gezimize gelen öğrencilerimiz:", "", "- Zeynep Demir", "- Ahmet Yılmaz"], 1),
        (["2-A sınıfı:", "", "1. Küçük Prens", "2. Beyaz Diş", "3. Şeker Portakalı"], 0),
        (["2-A sınıfı:", "", "- Hayat Bilgisi", "- Güzel Yazı", "- Resim Sergisi"], 0),
        (["## 2-A", "", "- Deniz Feneri", "- Bahar Dalı", "- Kara Kaya"], 0),
        (["2-A kitap listesi:", "", "- Ömer Seyfettin", "- Mustafa Kutlu", "- Aziz Nesin"], 0),
        (["Öğrencilerin sevdiği yazarlar:", "- Ömer Seyfettin", "- Mustafa Kutlu"], 0),
        (["- Ömer Seyfettin", "- Mustafa Kutlu", "- Aziz Nesin"], 0),
        (["Öğrenciler şunları yapar:", "- Telefonu Kapat", "- Yardım İste"], 0),
    ],
)
def test_a_class_list_is_three_rows_of_names(rows: list[str], found: int) -> None:
    assert len(list(class_lists("\n".join(rows)))) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2-A öğrencileri: Zeynep Demir, Ahmet Yılmaz ve Can Ak", 1),
        ("Öğrenciler: Zeynep Demir, Ahmet Yılmaz", 1),
        ("Sınıf listesi: Zeynep Demir; Göktan Erbay", 1),
        ("Öğrencilerimiz: Zeynep Demir ve Ahmet Yılmaz birinci oldu.", 1),
        ("Students: Zeynep Demir and Ahmet Yılmaz", 1),
        ("2-A: YILMAZ Ahmet, DEMİR Zeynep", 1),
        ("Öğrenci: Zeynep Demir", 0),  # one is no list
        ("Öğrenciler: Kitap Okuma, Güzel Yazı", 0),
        ("Öğrenciler: Mavi Takım ve Kırmızı Takım", 0),
        ("Öğrenciler: Deniz Feneri, Bahar Dalı", 0),
        ("Öğrencilerin okuduğu yazarlar: Ömer Seyfettin, Mustafa Kutlu", 0),
        ("Yazarlar: Ömer Seyfettin, Mustafa Kutlu", 0),
        ("2-A: Hayat Bilgisi, Görsel Sanatlar", 0),
    ],
)
def test_names_in_one_line_are_a_list(line: str, found: int) -> None:
    assert len(list(class_lists(line))) == found


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
