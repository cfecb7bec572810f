"""What a list of pupils stands below, and lists of things that bear names."""

import pytest

from esafety.checks.personal_data.lists.list_heads import (
    holds_capitals,
    is_head,
    is_of_things,
    is_sure,
)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "2-A",
            "## 2-A sınıfı { #a }",
            "2/B öğrencileri:",
            "5. Sınıflar",
            "Grade 4",
            "Öğrenciler",
        ),
        *('!!! info "3-C"', "<b>2-A</b>", "> [!TIP] 2-A", "Adı Soyadı", "Class list"),
    ],
)
def test_a_class_or_a_word_for_pupils_is_a_head(line: str) -> None:
    assert is_head(line)


@pytest.mark.parametrize(
    "line",
    [
        *("", "Duyurular", "2023-2024", "5. sınıf okuma kitapları", "2-A kitap listesi"),
        *("Öğrencilerin alacağı ürünler:"),
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert not is_head(line)


def test_a_head_for_names_is_sure_and_capitals_may_stand_below_one_for_pupils() -> None:
    assert is_sure("Adı Soyadı")
    assert not is_sure("Öğrenciler")
    assert holds_capitals("ÖĞRENCİLER:")
    assert not holds_capitals("Öğrenciler şunları yapar")


def test_a_line_that_speaks_of_books_or_streets_is_of_things() -> None:
    assert is_of_things("Okuduğumuz kitaplar")
    assert is_of_things("Servis durakları")
    assert not is_of_things("2-A sınıfı")
