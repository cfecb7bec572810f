"""The criteria of WCAG 2.2, levels A and AA."""

from collections import Counter

from esafety.school.accessibility.automatic_tests import AUTOMATIC_TESTS
from esafety.school.accessibility.criteria import CRITERIA, PRINCIPLES
from esafety.text.messages import reader_words


def test_there_are_as_many_as_the_recommendation_has() -> None:
    assert Counter(one.level for one in CRITERIA) == {"A": 31, "AA": 24}
    assert Counter(one.principle for one in CRITERIA) == {"1": 20, "2": 20, "3": 13, "4": 2}


def test_they_stand_in_order_and_once() -> None:
    places = [tuple(int(part) for part in one.number.split(".")) for one in CRITERIA]

    assert places == sorted(set(places))
    assert (4, 1, 1) not in places  # taken out of WCAG 2.2


def test_each_rests_on_tests_that_there_are() -> None:
    assert {test for one in CRITERIA for test in one.tests} == set(AUTOMATIC_TESTS)


def test_what_is_absent_is_looked_for_or_has_its_reason() -> None:
    reasons = {one.absent for one in CRITERIA if one.absent}

    for language in ("tr", "en"):
        words = reader_words(language)
        assert [one.id for one in CRITERIA if f"wcag-{one.id}" not in words] == []
        assert [one for one in PRINCIPLES if f"wcag-principle-{one}" not in words] == []
        assert [one for one in reasons if f"wcag-absent-{one}" not in words] == []
