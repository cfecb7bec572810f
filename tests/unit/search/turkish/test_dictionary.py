import pytest

from esafety.search.turkish.dictionary import dictionary_form


@pytest.mark.parametrize(
    ("word", "form"),
    [
        *(("telefonlarımızdan", "telefon"), ("KİTABI", "kitap"), ("ismi", "isim")),
        *(("çocuğumun", "çocuk"), ("alındı", "al"), ("söylüyor", "söyle"), ("velilerin", "veli")),
        *(("kullanılmaz", "kullan"), ("zorbalığa", "zorbalık"), ("alınır", "al")),
        *(("konuldu", "koy"), ("konur", "koy"), ("konusu", "konu")),
    ],
)
def test_a_word_is_listed_under_its_dictionary_form(word: str, form: str) -> None:
    assert dictionary_form(word) == form
