import pytest

from esafety.text.grammar.turkish_suffixes import Declinable, locative


@pytest.mark.parametrize(
    ("word", "suffixed"),
    [
        ("Ocak", "Ocakta"),
        ("Şubat", "Şubatta"),
        ("Mart", "Martta"),
        ("Nisan", "Nisanda"),
        ("Mayıs", "Mayısta"),
        ("Haziran", "Haziranda"),
        ("Temmuz", "Temmuzda"),
        ("Ağustos", "Ağustosta"),
        ("Eylül", "Eylülde"),
        ("Ekim", "Ekimde"),
        ("Kasım", "Kasımda"),
        ("Aralık", "Aralıkta"),
        ("ARALIK", "ARALIKta"),
        ("İLK", "İLKte"),
    ],
)
def test_the_suffix_of_place_and_time_follows_the_word(word: str, suffixed: str) -> None:
    assert locative(word) == suffixed


def test_a_gap_asks_for_a_word_as_it_stands_or_in_a_case() -> None:
    month = Declinable("Eylül")

    assert f"{month}, {month:locative}, {month:small} ayında" == "Eylül, Eylülde, eylül ayında"
    assert f"{month:>6}" == " Eylül"
