import pytest

from esafety.documents.common.sheets.content_rules import is_drawable
from esafety.documents.common.typesetting.letter_outlines import outlines
from workshop import ROOT


def test_the_typeface_has_every_letter_that_a_drawn_title_may_have() -> None:
    letters = {letter for letter in map(chr, range(0x20, 0x3000)) if is_drawable(letter)}

    assert set(outlines(ROOT, "".join(sorted(letters))).letters) == letters
    assert {*"ABCĞÜŞİIÖÇğüşıiöçWxqâ ’7"} <= letters


def test_a_letter_that_the_typeface_lacks_is_not_made_up() -> None:
    with pytest.raises(KeyError):
        outlines(ROOT, "♥")


def test_a_dotted_capital_is_higher_and_a_tail_is_lower_than_a_plain_letter() -> None:
    letters = outlines(ROOT, "IİşS").letters

    assert letters["İ"].top < letters["I"].top < 0
    assert letters["ş"].bottom > letters["S"].bottom
    assert letters["I"].advance > 0


def test_words_are_as_wide_as_their_letters() -> None:
    some = outlines(ROOT, "Gün")

    assert some.width("Gün") == pytest.approx(sum(s.advance for s in some.letters.values()))
