from datetime import date, timedelta

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.safer_internet_day import CALENDAR, next_safer_internet_day, safer_internet_day

# The days as their organisers announced them, year by year.
ANNOUNCED = [
    date(2012, 2, 7),
    date(2013, 2, 5),
    date(2014, 2, 11),
    date(2015, 2, 10),
    date(2016, 2, 9),
    date(2017, 2, 7),
    date(2018, 2, 6),
    date(2019, 2, 5),
    date(2020, 2, 11),
    date(2021, 2, 9),
    date(2022, 2, 8),
    date(2023, 2, 7),
    date(2024, 2, 6),
    date(2025, 2, 11),
    date(2026, 2, 10),
    date(2027, 2, 9),
]


def second_tuesday(year: int) -> date:
    first = date(year, 2, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 7)


@pytest.mark.parametrize("day", ANNOUNCED, ids=str)
def test_the_rule_gives_every_day_that_was_announced(day: date) -> None:
    assert safer_internet_day(day.year) == day


@pytest.mark.parametrize("day", [date(2029, 2, 6), date(2030, 2, 5)], ids=str)
def test_the_day_is_not_the_second_tuesday(day: date) -> None:
    assert safer_internet_day(day.year) == day
    assert second_tuesday(day.year) == day + timedelta(days=7)


def test_the_school_may_be_told_another_day() -> None:
    told = {2031: date(2031, 2, 18)}

    assert safer_internet_day(2031, told) == date(2031, 2, 18)
    assert safer_internet_day(2032, told) == date(2032, 2, 10)


@pytest.mark.parametrize(
    ("today", "coming"),
    [
        (date(2026, 11, 22), date(2027, 2, 9)),
        (date(2027, 2, 8), date(2027, 2, 9)),
        (date(2027, 2, 9), date(2027, 2, 9)),
        (date(2027, 2, 10), date(2028, 2, 8)),
    ],
)
def test_the_coming_day_may_be_today(today: date, coming: date) -> None:
    assert next_safer_internet_day(today) == coming


def test_the_coming_day_heeds_what_the_school_was_told() -> None:
    told = {2027: date(2027, 2, 16)}

    assert next_safer_internet_day(date(2027, 2, 10), told) == date(2027, 2, 16)


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/calendar.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_the_calendar_holds_the_days_the_school_was_told() -> None:
    told = record("safer_internet_day:\n  2031: 2031-02-18\n")

    assert list(CALENDAR.check(told)) == []
    assert CALENDAR.read(told).overrides == {2031: date(2031, 2, 18)}


def test_the_calendar_takes_no_other_key() -> None:
    found = CALENDAR.check(record("safer_internet_day: {}\nholidays: {}\n"))

    assert [(p.line, p.key) for p in found] == [(2, "unknown-key")]


@pytest.mark.parametrize("text", ["safer_internet_day: {}\n", "safer_internet_day:\n"])
def test_the_calendar_may_be_empty(text: str) -> None:
    assert list(CALENDAR.check(record(text))) == []
    assert CALENDAR.read(record(text)).overrides == {}


def test_a_day_without_its_year_is_no_calendar() -> None:
    found = CALENDAR.check(record("safer_internet_day: 2031-02-11\n"))

    assert [(p.line, p.key) for p in found] == [(1, "not-a-mapping")]
