import pytest

from esafety.checks.personal_data.names.known_names import (
    are_given_names,
    is_given_name,
    is_known_name,
)
from esafety.text.grammar.letter_case import capital_letters


@pytest.mark.parametrize("name", ["Zeynep Erbay", "Göktan Yılmaz", "Deniz Kaya", "Su Naz Demir"])
def test_a_common_name_is_known_in_capitals_too(name: str) -> None:
    assert is_known_name(name)
    assert is_known_name(capital_letters(name, "tr"))


@pytest.mark.parametrize(
    "words",
    [
        *("Deniz Feneri", "Kara Kaya", "İpek Yolu", "Eylem Planı", "Veli Toplantısı"),
        *("Metin Okuma", "Ramazan Etkinliği", "Uğur Böceği", "Can Güvenliği", "Su Tasarrufu"),
        *("Öz Değerlendirme", "Dilek Ağacı", "Güneş Sistemi", "Barış Elçisi", "Doğa Yürüyüşü"),
        *("Raspberry Pi", "Beyaz Yıldız", "Büyük Başarı"),
    ],
)
def test_common_words_are_no_name(words: str) -> None:
    assert not is_known_name(words)


def test_a_given_name_alone_is_hardly_anything_else() -> None:
    assert is_given_name("ZEYNEP")
    assert not is_given_name("Deniz")
    assert not is_given_name("Yılmaz")


def test_of_given_names_half_are_nothing_else() -> None:
    assert are_given_names(["Ayşe", "Deniz"])
    assert not are_given_names(["Güneş", "Deniz", "Ayşe"])
    assert not are_given_names(["Ayşe", "Mehmet", "Matematik"])
