import pytest

from esafety.text.chapter_words import says_chapter


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("BİRİNCİ BÖLÜM", 1),
        ("BİRİNCİ BÖLÜM: AMAÇ", 1),
        ("Birinci Bölüm – Amaç", 1),
        ("BIRINCI BOLUM".replace("BOLUM", "BÖLÜM"), 1),
        ("ÜÇÜNCÜ KISIM", 3),
        ("ON BİRİNCİ BÖLÜM", 11),
        ("Onikinci bölüm", 12),
        ("YİRMİNCİ BÖLÜM", 20),
        ("Kırk ikinci bölüm", 42),
        ("II. BÖLÜM", 2),
        ("BÖLÜM IV", 4),
        ("Bölüm 7", 7),
        ("Chapter One", 1),
        ("SECOND CHAPTER", 2),
        ("Chapter Thirteen: Devices", 13),
        ("Twenty-first part", 21),
    ],
)
def test_a_heading_says_its_chapter_in_words(heading: str, number: int) -> None:
    assert says_chapter(heading, number)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("BİRİNCİ BÖLÜM", 2),
        ("İKİNCİ BÖLÜM", 12),
        ("ON İKİNCİ BÖLÜM", 2),
        ("Birinci sınıf telefonları", 1),
        ("Bölüm IV", 5),
        ("Bölüm 11", 1),
        ("Bölümler", 1),
        ("Amaç", 1),
        ("One chapter of many".replace("One", "Some"), 1),
    ],
)
def test_another_heading_does_not(heading: str, number: int) -> None:
    assert not says_chapter(heading, number)
