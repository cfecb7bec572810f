import unicodedata

import pytest

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.find import personal_data
from time_limits import processor_limit


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0532&nbsp;123", "0532 123"),
        ("0532\u2009123\u201345&minus;67", "0532 123–45-67"),
        ("Ayşe  Işık\n    Can   Ak", "Ayşe Işık\n    Can Ak"),
        ("a\t  b", "a\t  b"),
        ("ayse&#64;okul&#x2e;k12", "ayse@okul.k12"),
        ("&unknown; &", "&unknown; &"),
        ("**0532** 123", "0532 123"),
        ("***Ayşe*** *Işık*, __2-A__", "Ayşe Işık, 2-A"),
        ('<b>0532</b> <span class="a">123</span>', "0532 123"),
        ('<a href="tel:0532">x</a>', '<a href="tel:0532">x</a>'),
        ("Ayşe<br>Can", "Ayşe\nCan"),
        ("* Ayşe\n* 2 * 3", "* Ayşe\n* 2 * 3"),
        ("snake_case_05 2**3", "snake_case_05 2**3"),
        (r"1\. ayse\@okul \n", r"1. ayse@okul \n"),
        ("05\u200b32 12\u00ad3", "0532 123"),
        ("０５３２ ﬁ", "0532 fi"),
        ("", ""),
    ],
)
def test_what_dresses_a_word_is_not_read(written: str, read: str) -> None:
    assert as_read(written).text == read


def test_a_letter_put_together_of_two_is_one() -> None:
    assert as_read(unicodedata.normalize("NFD", "Şükrü Çağlı")).text == "Şükrü Çağlı"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ara: **0532** 123 45 67.", "0532** 123 45 67"),
        ("Ara: **0532 123 45 67**.", "0532 123 45 67"),
        ("Ara: 0532&nbsp;123&nbsp;45&nbsp;67.", "0532&nbsp;123&nbsp;45&nbsp;67"),
        ("Yaz: ayse&#64;okul.k12.t&#114;.", "ayse&#64;okul.k12.t&#114;"),
        ("**Ayşe Işık** (2-A)", "Ayşe Işık** (2-A)"),
    ],
)
def test_a_finding_stands_where_it_was_written(text: str, written: str) -> None:
    (found,) = personal_data(text)

    assert text[found.start : found.end] == written


@pytest.mark.parametrize("text", ["Ayşe Şık, 3-Ç", "Ayşe Şık’ın fıstığa alerjisi var"])
def test_a_name_of_letters_put_together_is_found_as_any(text: str) -> None:
    (found,) = personal_data(unicodedata.normalize("NFD", text))

    assert found.value == "Ayşe Şık"


@pytest.mark.parametrize(
    "letters", ["&", "&#", "*", "**a", "_", "<b ", "<b>", "\\", "a\u0301", "\u0301"]
)
def test_many_marks_take_no_squared_time(letters: str) -> None:
    with processor_limit(20):
        as_read(letters * (200_000 // len(letters)))
