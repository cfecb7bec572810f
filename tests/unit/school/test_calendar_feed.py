from datetime import date

import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from esafety.policy.editions import Approval, Edition
from esafety.school.calendar_feed import calendar_text, feed_entries, feed_path
from esafety.text.messages import reader_words

TODAY = date(2026, 11, 28)
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition("2025-2026", OFFICE, "roles", Approval(date(2025, 9, 29), "…", OFFICE))


def feed(language: str = "tr", owner: str = "https://okul.test/") -> bytes:
    entries = feed_entries(TODAY, EDITION)
    return calendar_text(entries, reader_words(language), language, owner, TODAY)


def test_three_years_have_the_day_its_printing_and_the_review() -> None:
    found = [(entry.day.isoformat(), entry.kind) for entry in feed_entries(TODAY, EDITION)]

    assert found == [
        ("2027-01-12", "feed-print"),
        ("2027-02-09", "feed-day"),
        ("2027-09-01", "feed-review"),
        ("2028-01-11", "feed-print"),
        ("2028-02-08", "feed-day"),
        ("2028-09-01", "feed-review"),
        ("2029-01-09", "feed-print"),
        ("2029-02-06", "feed-day"),
        ("2029-09-01", "feed-review"),
    ]


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 8, 31), "2026-09-01"),
        (date(2026, 9, 1), "2026-09-01"),
        (date(2026, 9, 30), "2026-09-01"),
        (date(2026, 10, 1), "2027-09-01"),
    ],
    ids=str,
)
def test_the_review_stays_in_the_feed_all_through_its_month(today: date, first: str) -> None:
    reviews = [e for e in feed_entries(today, EDITION) if e.kind == "feed-review"]

    assert reviews[0].day.isoformat() == first


def test_a_school_without_an_approved_edition_has_no_review() -> None:
    kinds = {entry.kind for entry in feed_entries(TODAY, None)}

    assert kinds == {"feed-day", "feed-print"}


def test_a_day_named_otherwise_moves_its_printing_along() -> None:
    entries = feed_entries(TODAY, None, {2027: date(2027, 2, 16)})

    assert [entry.day for entry in entries[:2]] == [date(2027, 1, 19), date(2027, 2, 16)]


def test_each_language_has_its_own_file() -> None:
    assert (feed_path("tr"), feed_path("en")) == ("calendar.ics", "en/calendar.ics")


@pytest.mark.parametrize("language", ["tr", "en"])
def test_two_readers_of_calendars_read_the_same(language: str) -> None:
    text = feed(language)
    first = [
        (event.decoded("dtstart"), str(event["summary"]), str(event["uid"]))
        for event in Calendar.from_ical(text).walk("VEVENT")
    ]
    second = [
        (event.dtstart, event.summary, event.uid)
        for event in IcsCalendarStream.calendar_from_ics(text.decode()).events
    ]

    assert first == second
    assert len(first) == 9


def test_whole_days_end_where_the_next_begins() -> None:
    event = Calendar.from_ical(feed()).walk("VEVENT")[0]

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2027, 1, 12),
        date(2027, 1, 13),
    )


def test_no_line_is_longer_than_the_standard_allows() -> None:
    assert max(len(line) for line in feed().split(b"\r\n")) <= 75


def test_a_later_build_renews_its_events_instead_of_doubling_them() -> None:
    def ids(today: date) -> set[str]:
        entries = feed_entries(today, EDITION)
        text = calendar_text(entries, reader_words("tr"), "tr", "okul", today)
        return {str(event["uid"]) for event in Calendar.from_ical(text).walk("VEVENT")}

    assert ids(TODAY) == ids(date(2027, 1, 20))


def test_the_events_of_two_schools_are_two() -> None:
    def ids(owner: str) -> set[str]:
        return {str(e["uid"]) for e in Calendar.from_ical(feed(owner=owner)).walk("VEVENT")}

    assert ids("https://bir.test/").isdisjoint(ids("https://iki.test/"))
