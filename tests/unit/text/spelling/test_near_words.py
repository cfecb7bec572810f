from esafety.text.spelling.near_words import (
    hardened,
    one_slip_away,
    run_together,
    same_but_for_marks,
)


def test_letters_that_a_foreign_keyboard_lacks_are_tried_in_every_way() -> None:
    assert "öğrenci" in set(same_but_for_marks("ogrenci"))
    assert "kâğıt" in set(same_but_for_marks("kağıt"))
    assert "okul" not in set(same_but_for_marks("okul"))


def test_a_word_with_too_many_such_letters_is_not_tried() -> None:
    assert list(same_but_for_marks("ı" * 11)) == []


def test_a_slip_turns_drops_adds_or_changes_one_letter() -> None:
    slips = set(one_slip_away("oklu", "lu"))

    assert {"okul", "klu", "okluu", "ollu"} <= slips
    assert next(one_slip_away("oklu", "lu")) == "kolu"


def test_two_words_are_told_apart_only_where_both_are_long() -> None:
    assert list(run_together("dersprogram")) == [("dersp", "rogram"), ("derspr", "ogram")]
    assert list(run_together("okulagel")) == []


def test_an_ending_is_fitted_to_the_consonant_before_it() -> None:
    assert "kitapta" in set(hardened("kitapda"))
    assert "kitapta" in set(hardened("kitabda"))
    assert "kitapçı" in set(hardened("kitapcı"))
    assert "okulda" in set(hardened("okulta"))
    assert list(hardened("okulda")) == []
