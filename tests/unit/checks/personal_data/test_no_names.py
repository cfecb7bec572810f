import pytest

from esafety.checks.personal_data.no_names import is_name


@pytest.mark.parametrize("words", ["Ayşe Yılmaz", "AYŞE IŞIK", "Ali Veli"])
def test_words_that_begin_no_title_are_a_name(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["Ders Programı", "NÖBET LİSTESİ", "Küçük Prens", "PETER PAN"])
def test_a_title_or_a_hero_of_a_book_is_none_in_capitals_either(words: str) -> None:
    assert not is_name(words)
