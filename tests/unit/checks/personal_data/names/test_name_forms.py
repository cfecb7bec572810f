import re

import pytest

from esafety.checks.personal_data.names.name_forms import (
    ANY_CLASS,
    CLASS,
    FAMILY_FIRST_ONLY,
    PERSON,
)


@pytest.mark.parametrize("name", ["Ayşe Işık", "Zeynep Su Kaya", "Ayşe YILMAZ"])
def test_a_name_is_two_or_three_words_with_capitals(name: str) -> None:
    assert PERSON.fullmatch(name)


@pytest.mark.parametrize("words", ["Ayşe", "ayşe ışık", "A. Işık", "Ayşe_Işık", "Ayşe 2"])
def test_other_words_have_not_the_form_of_a_name(words: str) -> None:
    assert not PERSON.fullmatch(words)


def test_the_family_name_may_be_first_in_capitals() -> None:
    assert FAMILY_FIRST_ONLY.fullmatch("YILMAZ Ayşe Su")
    assert not FAMILY_FIRST_ONLY.fullmatch("Ayşe YILMAZ")


@pytest.mark.parametrize(
    ("written", "certain"),
    [("2-A", True), ("12/Ç", True), ("(2A)", True), ("2A", False), ("2 A", False)],
)
def test_a_class_has_a_sign_or_brackets_or_is_one_beside_a_common_name(
    written: str, *, certain: bool
) -> None:
    assert bool(re.fullmatch(CLASS, written)) == certain
    assert re.fullmatch(ANY_CLASS, written)
