"""The calendar feed of a school: the day, by when to print for it, the policy's review.

An iCalendar file (RFC 5545) that phones and office programs subscribe to or open once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from esafety.policy.editions import Edition
from esafety.policy.review_month import latest_review, next_review, review_month_gaps
from esafety.school.safer_internet_day import (
    NO_OVERRIDES,
    WEEKS_AHEAD,
    Overrides,
    next_safer_internet_day,
    safer_internet_day,
)
from esafety.text.languages import format_day, language_root
from esafety.text.messages import CatalogWords

_YEARS: Final = 3
# The kinds of entries: the words in their title, and those that say what is to be done.
_WORDS: Final = {
    "feed-day": "feed-day-why",
    "feed-print": "feed-print-why",
    "feed-review": "feed-review-why",
}
_PRODUCT: Final = "-//esafety-press//calendar//"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One whole day of the feed; `kind` is the key of its words in the catalogue."""

    kind: str
    day: date
    about: date
    """The day that it prepares or names: the day itself, the first of the month of a review."""


def feed_path(language: str) -> str:
    """Return where a language's feed stands below the site's root: `en/calendar.ics`."""
    return f"{language_root(language)}calendar.ics"


def feed_entries(
    today: date, edition: Edition | None, overrides: Overrides = NO_OVERRIDES
) -> tuple[FeedEntry, ...]:
    """Return the entries of the coming three years, in order of their days.

    A preparation day that has passed stays in the feed until its day is over.
    Reviews are those of the edition in force, one a year in the month of its closing chapter.
    """
    first = next_safer_internet_day(today, overrides).year
    days = [safer_internet_day(year, overrides) for year in range(first, first + _YEARS)]
    entries = [*_of_days(days), *_of_reviews(today, edition)]
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.kind)))


def _of_days(days: Iterable[date]) -> Iterator[FeedEntry]:
    for day in days:
        yield FeedEntry("feed-print", day - timedelta(weeks=WEEKS_AHEAD), day)
        yield FeedEntry("feed-day", day, day)


def _of_reviews(today: date, edition: Edition | None) -> Iterator[FeedEntry]:
    if edition is None or edition.approval is None:
        return
    # In the month of the review its entry stays: whoever subscribed must not lose it on the day.
    # All through its month the entry stays: a phone drops what the feed does not list any more.
    now = latest_review(today)
    coming = now if (now.year, now.month) == (today.year, today.month) else next_review(today)
    first = max(next_review(edition.approval.on), coming)
    for year in range(first.year, first.year + _YEARS):
        day = first.replace(year=year)
        yield FeedEntry("feed-review", day, day)


def calendar_text(
    entries: Iterable[FeedEntry], words: CatalogWords, language: str, owner: str, today: date
) -> bytes:
    """Return the feed as a file: UTF-8, lines folded and ended as RFC 5545 asks.

    `words` are the reader's; `owner` makes the ids of two schools differ. The stamp is the
    day of the build, so that one day's builds are alike.
    """
    calendar = Calendar()
    calendar.add("prodid", f"{_PRODUCT}{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words["feed-name"])
    for entry in entries:
        calendar.add_component(_event(entry, words, language, owner, today))
    return bytes(calendar.to_ical())


def _event(entry: FeedEntry, words: CatalogWords, language: str, owner: str, today: date) -> Event:
    event = Event()
    place = f"{owner}#{entry.kind}-{entry.about.isoformat()}"
    event.add("uid", str(uuid5(NAMESPACE_URL, place)))
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", words[entry.kind])
    about = format_day(entry.about, language)
    event.add(
        "description", words[_WORDS[entry.kind]].format(day=about, **review_month_gaps(language))
    )
    event.add("transp", "TRANSPARENT")
    return event
