import pytest

from esafety.checks.personal_data.names.stop_words import STOP_WORDS, is_name
from esafety.text.grammar.letter_case import capital_letters


@pytest.mark.parametrize("words", ["Ayşe Yılmaz", "AYŞE IŞIK", "Ali Veli"])
def test_words_that_begin_no_title_are_a_name(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["Ders Programı", "NÖBET LİSTESİ", "Küçük Prens", "PETER PAN"])
def test_a_title_or_a_hero_of_a_book_is_none_in_capitals_either(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize("words", ["TRIP LIST", "MEETING LIST", "CHILD PROTECTION", "OKUL GEZISI"])
def test_a_title_in_capitals_of_another_language_is_none(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize("language", ["tr", "en"])
def test_each_word_is_known_in_capitals_of_either_language(language: str) -> None:
    written = {word: capital_letters(f"Ali {word}", language) for word in STOP_WORDS}

    assert [word for word, words in written.items() if is_name(words)] == []


@pytest.mark.parametrize(
    "words",
    [
        *("Yıl Sonu", "Robot Kulübü", "Beyaz Bayrak", "Sıfır Atık Projesi", "E-Güvenlik Ekibi"),
        *("Çevre Kulübü", "Kitap Dostları", "Sosyal Yardımlaşma", "Hız Sınırı", "Güçlü Parola"),
        *("Gizli Hesap", "End of Year"),
    ],
)
def test_a_club_a_project_or_a_heading_is_none(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize("words", ["Efe Güçlü", "Ayşe Yeşil", "Su Kaya", "Deniz Bahar"])
def test_a_surname_that_is_a_common_word_is_one(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["Mevlit Gecesi", "Kuğulu Tepesi", "Sabah Kuşağı"])
def test_what_ends_as_a_compound_is_a_thing(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    "words", ["Göknur Kayalı", "Ayzıt Demirci", "Ali Gölü", "Göknur Çavuşoğlu"]
)
def test_a_family_name_may_end_nearly_so(words: str) -> None:
    assert is_name(words)
