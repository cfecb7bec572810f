import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from esafety.text.languages import (
    BINDING,
    KNOWN,
    LANGUAGES,
    Language,
    format_day,
    format_month,
    format_weekday,
    is_language,
    join_words,
    page_address,
    slug,
)

APPROVED = date(2022, 9, 29)


@pytest.mark.parametrize(
    ("heading", "address"),
    [
        ("Sınıf kuralları", "sinif-kurallari"),
        ("İĞNE IŞIK", "igne-isik"),
        ("ı İ ğ ş ç ö ü", "i-i-g-s-c-o-u"),
        ("I İ Ğ Ş Ç Ö Ü", "i-i-g-s-c-o-u"),
        ("Türkiye’nin okulları", "turkiyenin-okullari"),
        ("Okul'un kâğıdı", "okulun-kagidi"),
        ("  4. Sorumluluklar: A / B  ", "4-sorumluluklar-a-b"),
        ("…", ""),
    ],
)
def test_a_turkish_heading_becomes_an_address_that_keeps_every_letter(
    heading: str, address: str
) -> None:
    assert slug(heading) == address


@given(heading=st.text())
@example(heading="İstanbul ﬁ ½ K ǅ ß")
def test_an_address_is_plain_ascii_whatever_the_heading(heading: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(heading))


def test_an_address_can_be_parted_by_another_sign() -> None:
    assert slug("Sınıf kuralları", "_") == "sinif_kurallari"


@pytest.mark.parametrize(
    ("language", "said"), [("tr", "29 Eylül 2022"), ("en", "29 September 2022")]
)
def test_a_day_is_written_in_each_language(language: str, said: str) -> None:
    assert format_day(APPROVED, language) == said


@pytest.mark.parametrize(("language", "said"), [("tr", "Eylül 2022"), ("en", "September 2022")])
def test_a_month_is_written_in_each_language(language: str, said: str) -> None:
    assert format_month(APPROVED, language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("tr", "9 Şubat 2027 Salı"), ("en", "Tuesday 9 February 2027")],
)
def test_a_weekday_stands_where_each_language_puts_it(language: str, said: str) -> None:
    assert format_weekday(date(2027, 2, 9), language) == said


@pytest.mark.parametrize(
    ("words", "turkish", "english"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a ve b", "a and b"),
        (["a", "b", "c"], "a, b ve c", "a, b and c"),
    ],
)
def test_words_are_joined_as_each_language_joins_them(
    words: list[str], turkish: str, english: str
) -> None:
    assert (join_words(words, "tr"), join_words(words, "en")) == (turkish, english)


def test_turkish_binds_and_comes_first() -> None:
    assert LANGUAGES[0] == BINDING == "tr"


@pytest.mark.parametrize(
    ("target", "language", "address"),
    [
        ("report.md", "tr", "report/"),
        ("report.md#for-children", "en", "en/report/#for-children"),
        ("policy/student-devices.md", "en", "en/policy/student-devices/"),
        ("safer-internet-day/index.md", "tr", "safer-internet-day/"),
        ("index.md#six-rules", "tr", "#six-rules"),
        ("docs/forms/appendix-index.md", "en", "en/forms/appendix-index/"),
    ],
)
def test_a_code_leads_to_the_page_in_the_language_of_the_sheet(
    target: str, language: str, address: str
) -> None:
    assert page_address(target, language) == address


def test_a_language_names_itself_and_says_where_its_lines_begin() -> None:
    assert [one.own_name for one in KNOWN.values()] == ["Türkçe", "English"]
    assert {one.direction for one in KNOWN.values()} == {"ltr"}

    arabic = Language("ar", "ar", weekday="EEEE d MMMM y")

    assert (arabic.own_name, arabic.direction) == ("العربية", "rtl")


@pytest.mark.parametrize(
    ("code", "known"),
    [
        *((code, True) for code in ("tr", "pt-BR", "es-419", "ckb", "zh-Hant", "zh-Hant-TW")),
        *((code, False) for code in ("", "xx", "tur", "TR", "tr_TR", "tr-", "tr-XX", "zh-hant")),
        *((code, False) for code in ("türkçe", "english", "de-1996", "tr tr", "tr-x-okul")),
    ],
)
def test_a_language_is_known_with_its_script_and_territory(code: str, known: bool) -> None:  # noqa: FBT001
    assert is_language(code) is known
