import pytest

from esafety.text.grammar.letter_case import ONE_I, capital_letters, folded, small_letters


@pytest.mark.parametrize(
    ("words", "language", "small"),
    [
        ("ISPARTA İZMİR", "tr", "ısparta izmir"),
        ("INTERNET", "en", "internet"),
        # A name keeps as many letters as it has, in any language.
        ("İZMİR", "en", "izmir"),
        ("IŞIK", "en", "işik"),
    ],
)
def test_each_language_has_its_own_small_letters(words: str, language: str, small: str) -> None:
    assert small_letters(words, language) == small
    assert len(small_letters(words, language)) == len(words)


@pytest.mark.parametrize(
    ("word", "language", "large"),
    [
        ("internet", "tr", "İNTERNET"),
        ("ışık", "tr", "IŞIK"),
        ("İzin", "tr", "İZİN"),
        ("internet", "en", "INTERNET"),
    ],
)
def test_each_language_has_its_own_capitals(word: str, language: str, large: str) -> None:
    assert capital_letters(word, language) == large


@pytest.mark.parametrize("word", ["ışık", "IŞIK", "İŞIK", "işik"])
def test_a_word_of_an_unknown_language_is_the_same_with_or_without_dots(word: str) -> None:
    assert folded(word) == "işik"


def test_the_four_letters_i_are_one() -> None:
    assert "Iİıi".translate(ONE_I) == "iiii"
