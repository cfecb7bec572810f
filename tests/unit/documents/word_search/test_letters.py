import pytest

from esafety.documents.word_search.letters import capitals, foreign_letters


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
    assert capitals(word, language) == large


def test_letters_that_an_alphabet_has_not_are_named_once() -> None:
    assert foreign_letters("WAXWEB", "tr") == "WX"
    assert foreign_letters("ŞİFRE", "en") == "Şİ"
    assert foreign_letters("ŞİFRE", "tr") == ""
