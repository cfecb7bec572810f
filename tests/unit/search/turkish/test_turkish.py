import pytest

from esafety.search.turkish.dictionary import dictionary_form
from esafety.search.turkish.endings import ENDINGS
from esafety.search.turkish.folding import folded, small
from esafety.search.turkish.stems import IRREGULAR


@pytest.mark.parametrize("typed", ["şifre", "sifre", "ŞİFRE", "SIFRE", "Sifre", "s\u0327ifre"])
def test_letters_that_people_type_alike_are_one(typed: str) -> None:
    assert folded(typed) == "sifre"


def test_hats_are_no_letters_of_their_own() -> None:
    assert folded("şikâyet KÂĞIT") == "sikayet kagit"


def test_capital_letters_become_small_as_turkish_has_them() -> None:
    assert small("ISPARTA İZMİR") == "ısparta izmir"


@pytest.mark.parametrize(
    ("word", "form"),
    [
        *(("telefonlarımızdan", "telefon"), ("KİTABI", "kitap"), ("ismi", "isim")),
        *(("çocuğumun", "çocuk"), ("alındı", "al"), ("söylüyor", "söyle"), ("velilerin", "veli")),
        *(("kullanılmaz", "kullan"), ("zorbalığa", "zorbalık"), ("alınır", "al")),
    ],
)
def test_a_word_is_listed_under_its_dictionary_form(word: str, form: str) -> None:
    assert dictionary_form(word) == form


def test_endings_are_folded_and_have_every_harmony() -> None:
    assert {"lar", "ler", "da", "de", "ta", "te", "imiz", "umuz"} <= ENDINGS
    assert all(folded(ending) == ending for ending in ENDINGS)


def test_words_whose_vowel_falls_or_consonant_doubles_have_another_stem() -> None:
    assert [IRREGULAR[word] for word in ("isim", "kayit", "hak", "vakit")] == [
        *("ism", "kayd", "hakk", "vakt")
    ]
