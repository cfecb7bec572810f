import pytest

from esafety.search.morphology import morphology_of
from esafety.search.stems import Stems, unexplained

TURKISH = Stems(
    ["telefon", "kitap", "cocuk", "isim", "soyle", "al", "guven", "guvenlik", "kanat", "kanun"],
    morphology_of("tr"),
)
ENGLISH = Stems(["phone", "policy", "stop", "share", "bully"], morphology_of("en"))


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        *(("telefonlarimizdan", "telefon"), ("kitabi", "kitap"), ("cocugumun", "cocuk")),
        *(("ismi", "isim"), ("soyluyor", "soyle"), ("alindi", "al"), ("kanadi", "kanat")),
        *(("guvenligi", "guvenlik"), ("telefon", "telefon"), ("kanunu", "kanun")),
    ],
)
def test_the_longest_known_word_that_endings_follow_is_the_stem(word: str, stem: str) -> None:
    assert TURKISH.stem_of(word) == stem


@pytest.mark.parametrize("word", ["telefonxyz", "ktap", "kitabx", "x"])
def test_a_word_that_no_ending_explains_has_no_stem(word: str) -> None:
    assert TURKISH.stem_of(word) == ""


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        *(("phones", "phone"), ("policies", "policy"), ("stopped", "stop"), ("sharing", "share")),
        *(("bullied", "bully"), ("phoneses", "")),
    ],
)
def test_english_words_have_one_ending(word: str, stem: str) -> None:
    assert ENGLISH.stem_of(word) == stem


def test_words_that_the_rules_do_not_tell_are_listed() -> None:
    surfaces = {"children": "child", "phones": "phone", "gone": "go"}

    assert unexplained(surfaces, ENGLISH, {"child", "phone"}) == {"children": "child"}
