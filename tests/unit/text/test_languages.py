import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from esafety.documents.registry import KINDS, PAGE
from esafety.text.languages import (
    BINDING,
    KNOWN,
    SPOKEN_LANGUAGES,
    fallbacks,
    format_day,
    format_month,
    format_weekday,
    is_language,
    join_words,
    page_address,
    printed_language,
    required_languages,
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
    assert SPOKEN_LANGUAGES[0] == next(iter(KNOWN)) == BINDING == "tr"


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
    named = {code: (one.own_name, one.direction) for code, one in KNOWN.items()}

    assert named == {
        "tr": ("Türkçe", "ltr"),
        "en": ("English", "ltr"),
        "ar": ("العربية", "rtl"),
    }


def test_what_is_missing_in_a_language_is_shown_in_a_translation_before_the_binding_text() -> None:
    assert fallbacks("ar") == ("ar", "en", "tr")
    assert fallbacks("tr") == ("tr", "en")


def test_a_reader_is_offered_documents_in_a_language_that_is_printed() -> None:
    assert [printed_language(code, KNOWN) for code in KNOWN] == ["tr", "en", "en"]
    assert printed_language("ar", ("tr", "ar")) == "tr"
    assert printed_language("ar", KNOWN, "leaflet") == "ar"
    assert printed_language("ar", ("tr", "en"), "leaflet") == "en"
    assert printed_language("ar", KNOWN, "sign") == "en"


def test_a_language_names_kinds_that_there_are() -> None:
    kinds = {kind.name for kind in KINDS} | {PAGE}

    assert KNOWN["ar"].sheets == {"page", "leaflet", "poster"}
    assert all(one.sheets <= kinds for one in KNOWN.values())
    assert all(KNOWN[code].prints(kind) for code in ("tr", "en") for kind in kinds)


def test_whatever_a_school_has_is_there_in_those_of_its_languages_that_the_program_speaks() -> None:
    assert required_languages(("tr",)) == ("tr",)
    assert required_languages(("tr", "ar")) == ("tr",)
    assert required_languages(tuple(KNOWN)) == ("tr", "en")


def test_arabic_months_have_the_names_that_sound_as_the_turkish_ones_do() -> None:
    assert format_month(date(2026, 2, 9), "ar") == "شباط 2026"
    assert format_month(date(2026, 9, 1), "ar") == "أيلول 2026"


def test_the_number_of_things_has_the_form_of_its_own_language() -> None:
    assert [KNOWN["tr"].plural_form(number) for number in (1, 2)] == ["one", "other"]
    assert {KNOWN["ar"].plural_form(number) for number in (0, 1, 2, 3, 11, 100)} == {
        *("zero", "one", "two", "few", "many", "other")
    }


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
