import pytest

from esafety.text.grammar.letter_case import small_letters
from esafety.text.spelling.forms import is_form, spellings

LISTED = {
    "kaygılandı",
    "salı",
    "eşlen",
    "eşlenmedi",
    "yetkilendir",
    "yetkilendirmez",
    "penceredeki",
}
ENDINGS = {"ysanız", "ysa", "ni", "nizi", "lerimizden"}


@pytest.mark.parametrize(
    "word", ["kaygılandıysanız", "salıysa", "eşlenemedi", "yetkilendiremez", "penceredekini"]
)
def test_a_known_word_with_an_ending_or_a_piece_of_a_verb_is_a_form(word: str) -> None:
    assert is_form(word, LISTED.__contains__, ENDINGS)


@pytest.mark.parametrize(
    "word",
    ["kaygılandıyseniz", "salıyse", "salıysaa", "eşlenamadı", "penceredekinı", "kaygılandınizi"],
)
def test_an_ending_in_another_harmony_or_an_unknown_one_makes_none(word: str) -> None:
    assert not is_form(word, LISTED.__contains__, ENDINGS)


def test_a_word_is_looked_for_in_small_letters_as_a_name_and_without_hats() -> None:
    assert spellings("İLGİLİ") == ("İLGİLİ", "ilgili", "ilgili", "İlgili")
    assert "kağıt" in spellings("Kâğıt")
    assert small_letters("IŞIK İŞ", "tr") == "ışık iş"
