import pytest

from esafety.text.spelling.dictionary import SPELT, dictionary_of


@pytest.mark.parametrize(
    "word",
    [
        *("telefonlarımızdan", "EĞİTİM", "Kâğıt", "resmî", "çırparsam", "kitapçığındadır"),
        *("kopyalamıyoruz", "düzeltilmeyeceğine", "güncellenmemiş", "Türkçe"),
    ],
)
def test_turkish_words_are_known_with_their_endings(word: str) -> None:
    assert dictionary_of("tr").has(word)


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "child’s", "pupils’"])
def test_english_words_are_known_as_they_are_written_on_both_sides_of_the_ocean(word: str) -> None:
    assert dictionary_of("en").has(word)


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("tr", "ogrenciler", "öğrenciler"),
        ("tr", "giristen", "girişten"),
        ("tr", "ulaşılabılır", "ulaşılabilir"),
        ("tr", "yapmalıdr", "yapmalıdır"),
        ("tr", "İPTALEDİLİYOR", "iptal ediliyor"),
        ("en", "recieve", "receive"),
        ("en", "adress", "address"),
    ],
)
def test_a_misspelt_word_is_not_known_and_what_was_meant_is_told(
    language: str, wrong: str, right: str
) -> None:
    assert not dictionary_of(language).has(wrong)
    assert dictionary_of(language).near(wrong) == right


def test_a_word_like_no_other_is_near_to_none() -> None:
    assert [dictionary_of(language).near("xqzzkw") for language in SPELT] == ["", ""]
    assert not dictionary_of("en").has("İzmir’de")


def test_a_language_without_dictionary_has_none() -> None:
    with pytest.raises(KeyError):
        dictionary_of("ar")
