"""What counts as the same number or date in two languages, and what is missed."""

import pytest

from esafety.checks.translations.numbers import check_numbers, figures_of
from esafety.markdown.page import read_page

SAME = [
    ("Tehlikede 112’yi arayın.", "In danger call 112."),
    ("9 Şubat 2027 Salı", "Tuesday, 9 February 2027"),
    ("9 Şubat 2027'de", "on February 9, 2027"),
    ("09.11.2026 günü", "on 9 November 2026"),
    ("11 Ekim'de", "on October 11"),
    ("saat 14.30’da", "at 2:30 pm"),
    ("saat 14.00’te", "at 2 pm"),
    ("saat 14’te", "at 2 p.m."),
    ("18 yaşından büyükler", "those over eighteen"),
    ("on sekiz yaş", "18 years"),
    ("yüz on iki", "112"),
    ("20. yıl", "the twentieth year"),
    ("100’den fazla", "more than a hundred"),
    ("0312 000 00 00", "+90 312 000 00 00"),
    ("%97", "97%"),
    ("1.500 sayfa", "1,500 pages"),
    ("3 arkadaş", "three friends"),
    ("1990’lar", "the 1990s"),
    ("[kural](b.md){ #id-22 } `x = 44`", "[rule](b.md) `x = 45`"),
    ('{{ call("17") }}', '{{ call("18") }}'),
    ("https://a.example/2024", "https://a.example/2025"),
    ("10. bir\n11. iki", "- one\n- two"),
    ("```\n77\n```", "```\n78\n```"),
    ("A4 kâğıt, H264", "paper"),
    ("harfler 195 × 17 cm", "letters 165 × 18.5 cm"),
    ("10 KASIM ATATÜRK’Ü ANMA", "10 November"),
    ("9 ŞUBAT 2027", "9 February 2027"),
    ("9 Şubat 2027", "9 FEBRUARY 2027"),
    ("10 kasım ve 10 Kasımda", "10 November"),
    ("YİRMİ BEŞ YIL", "25 YEARS"),
    ("25 yıl", "TWENTY-FIVE YEARS"),
    ("ALTMIŞ", "60"),
    ("13–17 Ocak 2027", "January 13–17, 2027"),
    ("13-17 Ocak 2027", "13 January – 17 January 2027"),
    ("30 Ocak – 3 Şubat 2027", "January 30 – February 3, 2027"),
    ("10, 11 ve 12 Mart", "March 10, 11 and 12"),
    ("12, 9 Şubat", "12, February 9"),
    ("23 Nisan", "23rd of April"),
    ("23 Nisan", "the 23rd April"),
    ("1 Ocak 2027", "January 1st, 2027"),
    ("22 Mart", "March the 22nd"),
    ("10 Kasım", "10 Nov"),
    ("10 Kas. 2026", "Nov. 10, 2026"),
    ("5 Mayıs", "5 MAY"),
    ("10 MAYIS", "10 MAY"),
    ("10 yaşından küçükler", "CHILDREN UNDER 10 MAY PLAY"),
    ("10 Ara Tatil Etkinliği", "10 activities"),
    ("2026–2027 öğretim yılı", "school year 2026/27"),
    ("2026/27", "2026-2027"),
    ("1999-2000", "1999/00"),
    ("2026/27 sayılı genelge", "circular 2026/27"),
    ("saat 17.15’te", "at 5.15 pm"),
    ("saat 17.15’te", "at quarter past five"),
    ("saat 17.15’te", "at a quarter past 5 pm"),
    ("saat 16.45’te", "at a quarter to five"),
    ("saat 17.30’da", "at half past five"),
    ("saat 12.00’de", "at noon"),
    ("saat 17.00’de", "at five o’clock"),
    ("saat beşi çeyrek geçe", "at 5:15 pm"),
    ("saat beş buçukta", "at 5:30 pm"),
]


@pytest.mark.parametrize(("turkish", "english"), SAME)
def test_the_same_numbers_are_left_alone(turkish: str, english: str) -> None:
    assert found(turkish, english) == []


DIFFERENT = [
    ("112’yi arayın", "call 113", [("number-missing", "112"), ("number-extra", "113")]),
    ("9 Şubat 2027", "9 March 2027", [("number-missing", "9 Şubat 2027")]),
    ("09.02.2027", "8 February 2027", [("number-missing", "09.02.2027")]),
    ("14.30’da", "at 3:30 pm", [("number-missing", "14"), ("number-extra", "3:30 pm")]),
    ("on sekiz", "19", [("number-extra", "19")]),
    ("183’ü arayın", "call us", [("number-missing", "183")]),
    ("10 KASIM", "11 NOVEMBER", [("number-missing", "10 KASIM"), ("number-extra", "11 NOVEMBER")]),
    ("9 Şubat 2027", "9 Feb 2026", [("number-missing", "9 Şubat 2027")]),
    ("13–17 Ocak", "14–17 January", [("number-missing", "13–17 Ocak")]),
    ("2026–2027", "2026/28", [("number-missing", "2027"), ("number-extra", "28")]),
    ("2026–2027", "2025/26", [("number-missing", "2027"), ("number-extra", "2025/26")]),
    ("17.15", "quarter past six", [("number-missing", "17")]),
    ("17.15", "half past five", [("number-missing", "15")]),
]


@pytest.mark.parametrize(("turkish", "english", "expected"), DIFFERENT)
def test_another_number_is_found(
    turkish: str, english: str, expected: list[tuple[str, str]]
) -> None:
    assert found(turkish, english)[: len(expected)] == expected


def test_a_missing_number_is_told_at_the_paragraph_that_lacks_it() -> None:
    turkish = read_page("docs/a.tr.md", "# A { #a }\n\n## B { #b }\n\n112’yi arayın.\n")
    english = read_page("docs/a.en.md", "# A { #a }\n\nWords.\n\n## B { #b }\n\nCall.\n")

    (problem,) = check_numbers(turkish, english)

    assert (problem.place, problem.params["line"]) == ("docs/a.en.md:7", 5)


def test_a_number_is_told_once_however_often_it_stands() -> None:
    assert found("112, 112 ve 112", "no number") == [("number-missing", "112")]


def test_a_date_is_told_once_though_its_day_and_year_are_missing() -> None:
    assert found("9 Şubat 2027", "words") == [("number-missing", "9 Şubat 2027")]


def test_a_number_of_thousands_of_digits_is_compared_as_it_is_written() -> None:
    turkish = read_page("docs/a.tr.md", f"# A {{ #a }}\n\n{'1' * 5_000}\n")
    english = read_page("docs/a.en.md", "# A { #a }\n\nNone.\n")

    (problem,) = check_numbers(turkish, english)

    assert problem.key == "number-missing"


def test_titles_are_compared() -> None:
    turkish = read_page("docs/a.tr.md", "---\ntitle: 2026 günü\n---\n")

    assert [figure.written for figure in figures_of(turkish)] == ["2026"]


def test_a_language_whose_number_words_nobody_knows_is_compared_by_digits() -> None:
    turkish, arabic = read_page("docs/a.tr.md", "112"), read_page("docs/a.ar.md", "112")

    assert list(check_numbers(turkish, arabic)) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_line_that_is_still_the_turkish_one_has_the_same_numbers(language: str) -> None:
    text = "5651 sayılı Kanun 5 Aralık 2016 günü."
    turkish, other = read_page("docs/a.tr.md", text), read_page(f"docs/a.{language}.md", text)

    assert list(check_numbers(turkish, other)) == []


def found(turkish: str, english: str) -> list[tuple[str, object]]:
    pages = read_page("docs/a.tr.md", turkish), read_page("docs/a.en.md", english)
    return [(problem.key, problem.params["number"]) for problem in check_numbers(*pages)]


def test_a_number_in_the_digits_of_another_script_is_the_same_one() -> None:
    turkish = read_page("docs/a.tr.md", "112’yi arayın, 09.11.2026 günü %25 ve 33.")
    arabic = read_page("docs/a.ar.md", "اتصل ١١٢ يوم ٠٩/١١/٢٠٢٦ ٪٢٥ و٣٣ و٤٤.")

    found = list(check_numbers(turkish, arabic))

    assert [(one.key, one.params["number"]) for one in found] == [("number-extra", "٤٤")]


def test_numbers_beside_personal_data_are_not_repeated_in_a_report() -> None:
    turkish = read_page("docs/a.tr.md", "# A { #a }\n\nCep: 0532 123 45 67\n\n112’yi arayın.\n")
    english = read_page("docs/a.en.md", "# A { #a }\n\nNone.\n\nCall.\n")

    found = [*check_numbers(turkish, english), *check_numbers(english, turkish)]

    assert [one.params["number"] for one in found] == ["112", "112"]
