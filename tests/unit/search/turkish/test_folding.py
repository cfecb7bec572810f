import pytest

from esafety.search.turkish.folding import folded, small


@pytest.mark.parametrize("typed", ["şifre", "sifre", "ŞİFRE", "SIFRE", "Sifre", "s\u0327ifre"])
def test_letters_that_people_type_alike_are_one(typed: str) -> None:
    assert folded(typed) == "sifre"


def test_hats_are_no_letters_of_their_own() -> None:
    assert folded("şikâyet KÂĞIT") == "sikayet kagit"


def test_capital_letters_become_small_as_turkish_has_them() -> None:
    assert small("ISPARTA İZMİR") == "ısparta izmir"


@pytest.mark.parametrize("copied", ["ﬁltre", "fil\u00adtre", "\u200ffiltre\u202c", "ｆｉｌｔｒｅ"])
def test_what_copied_words_carry_unseen_is_not_read(copied: str) -> None:
    assert folded(copied) == "filtre"
