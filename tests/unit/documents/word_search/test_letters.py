from esafety.documents.word_search.letters import foreign_letters


def test_letters_that_an_alphabet_has_not_are_named_once() -> None:
    assert foreign_letters("WAXWEB", "tr") == "WX"
    assert foreign_letters("ŞİFRE", "en") == "Şİ"
    assert foreign_letters("ŞİFRE", "tr") == ""
