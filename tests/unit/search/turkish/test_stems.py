from esafety.search.turkish.stems import IRREGULAR


def test_words_whose_vowel_falls_or_consonant_doubles_have_another_stem() -> None:
    assert [IRREGULAR[word] for word in ("isim", "kayit", "hak", "vakit", "koy")] == [
        *("ism", "kayd", "hakk", "vakt", "kon")
    ]
