from datetime import date

from esafety.formats.entries import in_future, mappings_in

TODAY = date(2026, 11, 28)


def test_only_mappings_of_a_list_are_entries() -> None:
    assert list(mappings_in([{"a": 1}, "b", {"c": 2}])) == [(0, {"a": 1}), (2, {"c": 2})]
    assert list(mappings_in(None)) == []


def test_the_day_that_has_begun_farther_east_is_no_day_to_come() -> None:
    assert not in_future(TODAY, TODAY)
    assert not in_future(date(2026, 11, 29), TODAY)
    assert in_future(date(2026, 11, 30), TODAY)
    assert not in_future("2026-12-30", TODAY)
