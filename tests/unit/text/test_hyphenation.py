from itertools import pairwise

import pyphen
import pytest

from esafety.text.hyphenation import Turkish, register_hyphenators, word_bounds

# Where each syllable begins, by the rule of Yazım Kılavuzu; `prog-ram` and `kont-rol` stand there.
GOLDEN = """\
İn-ter-net öğ-ret-men-le-ri-miz e-lekt-ro-nik i-le-ti-şim gü-ven-lik gü-ven-li-ği-miz-den
o-kul-la-rı-mız-da il-ko-ku-lu il-köğ-re-tim ba-şöğ-ret-men Cum-hu-ri-yet ki-şi-sel ve-li-ler
öğ-ren-ci-le-rin so-rum-lu-luk-lar bil-gi-len-dir-me bil-gi-sa-yar prog-ram prog-ram-la-mak
kont-rol kont-rol-süz ki-log-ram port-re sürp-riz tund-ra band-rol sant-ral or-kest-ra
Türk-çe kork-mak alt-lık sa-at şi-ir a-i-le mü-da-fa-a ma-a-rif ha-kî-kat hi-kâ-ye kâ-ğıt
mü-kem-mel şif-re-le-ri-ni e-kip te-le-fon-la-rı fo-toğ-raf vi-de-o-lar ya-yın-lan-ma-ma-lı
ya-sak-tır kul-la-nıl-ma-sı çev-ri-mi-çi ak-ran zor-ba-lı-ğı I-ŞIK-LAR İS-TAN-BUL
ÇO-CUK-LA-RI-MIZ DE-ĞER-LEN-DİR-ME İl-ko-ku-lu ı-lık üs-tün-lük
"""
WHOLE = ("ekstra", "Türkiye'de", "İlkokulu'nun", "Türkiye’de", "okul.example", "2022'de", "4.A.2")


def in_pieces(word: str, places: list[int]) -> str:
    return "-".join(word[one:two] for one, two in pairwise([0, *places, len(word)]))


def first_word(text: str, language: str) -> tuple[int, int] | None:
    """Stand in for WeasyPrint's own search, which ends a word at an apostrophe or a dot."""
    del language
    letters = [place for place, letter in enumerate(text) if letter.isalpha()]
    if not letters:
        return None
    end = next((n for n in range(letters[0], len(text)) if not text[n].isalpha()), len(text))
    return letters[0], end


@pytest.mark.parametrize("word", GOLDEN.split())
def test_a_turkish_word_is_broken_where_a_syllable_begins(word: str) -> None:
    whole = word.replace("-", "")

    assert in_pieces(whole, list(Turkish().positions(whole))) == word


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_with_a_suffix_a_sign_or_four_consonants_stays_whole(word: str) -> None:
    assert Turkish().positions(word) == []


def test_at_least_so_many_letters_stay_on_each_side_as_the_style_asks() -> None:
    register_hyphenators()

    asked = pyphen.Pyphen(lang="tr-TR", left=3, right=3)

    assert asked.inserted("elektronik") == "elekt-ro-nik"
    assert asked.inserted("öğretmenleri") == "öğret-men-leri"


def test_a_capital_dotted_i_does_not_shift_the_places() -> None:
    register_hyphenators()

    assert pyphen.Pyphen(lang="tr").inserted("İnternet") == "İn-ter-net"
    assert pyphen.Pyphen(lang="en").inserted("İlkokulumuz") == "İl-ko-ku-lu-muz"


def test_english_keeps_its_own_rules_and_spares_turkish_names() -> None:
    register_hyphenators()

    asked = pyphen.Pyphen(lang="en")

    assert asked.inserted("parents") == "par-ents"
    assert asked.inserted("öğretmen") == "öğ-ret-men"
    assert asked.inserted("school's") == "school's"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("öğretmenlerimiz ve", "öğretmenlerimiz"),
        ("(öğretmenlerimiz), ve", "öğretmenlerimiz"),
        ("İlkokulu'nun bahçesi", "İlkokulu'nun"),
        ("www.okul.example adresi", "www.okul.example"),
        ("“güvenlik” için", "güvenlik"),
        ("e-posta ile", "e-posta"),
        ("guvenlik/ ", "guvenlik/"),
        ("sonunda bilgilendirilmektedir.", "sonunda"),
        ("bilgilendirilmektedir.", "bilgilendirilmekte"),
        ("ol.", "o"),
    ],
)
def test_a_word_is_what_stands_together_and_the_last_one_keeps_six_letters(
    text: str, word: str
) -> None:
    bounds = word_bounds(first_word)(text, "tr")

    assert bounds is not None
    assert text[slice(*bounds)] == word


def test_where_there_is_no_word_none_is_found() -> None:
    assert word_bounds(first_word)("– 2.7", "tr") is None
