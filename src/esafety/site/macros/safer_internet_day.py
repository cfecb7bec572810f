"""What editors may print about Safer Internet Day: its date, its countdown, its theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from esafety.content.school_content import Content
from esafety.documents.bundle.source import Bundle
from esafety.school.day_theme import themes_of
from esafety.school.safer_internet_day import day_ahead, next_safer_internet_day, safer_internet_day
from esafety.text.languages import format_day, format_weekday
from esafety.text.messages import plural, reader_words
from esafety.text.templates import Templates

# The kit's page on the day; a school may leave it out.
DAY_PAGE: Final = "docs/safer-internet-day/index.md"
# Whoever comes to the day's page, with the icon, the page that serves them first, and the bundle
# that has all of it in one file.
DAY_DOORS: Final = (
    ("grades-1-2", "students", "docs/class/index.md", "#grades-1-2", "grades-1-2"),
    ("grades-3-4", "students", "docs/class/index.md", "#grades-3-4", "grades-3-4"),
    ("assembly", "people", "docs/class/assembly.md", "", ""),
    ("parent", "parents", "docs/families/index.md", "", "families"),
    ("board", "pen", "docs/board/index.md", "", "board"),
    ("head", "management", "docs/staff/index.md", "", "staff"),
)
_YEARS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Door:
    """A door of the day's page: its name, icon, page and anchor; the bundle to print, if any."""

    name: str
    icon: str
    page: str
    anchor: str
    bundle: Bundle | None


def day_doors(content: Content) -> list[Door]:
    """Return the doors of the day's page that lead to a page of this school."""
    sources = {page.source for page in content.menu}
    bundles = {bundle.facts.id: bundle for bundle in content.bundles}
    return [
        Door(name, icon, page, anchor, bundles.get(bundle))
        for name, icon, page, anchor, bundle in DAY_DOORS
        if page in sources
    ]


def near_day(content: Content, today: date, language: str) -> "DayDoor | None":
    """Return what leads to the day's page in the weeks before the day; None at other times."""
    door = day_door(content, today, language)
    return door if door and door.near else None


@dataclass(frozen=True, slots=True)
class DayDoor:
    """What leads to the day's page: its source, the day, whether it is near, the countdown."""

    source: str
    day: date
    near: bool
    countdown: str


def day_door(content: Content, today: date, language: str) -> DayDoor | None:
    """Return what leads to the day's page; None for a site without that page."""
    if not any(page.source == DAY_PAGE for page in content.menu):
        return None
    ahead = day_ahead(today, content.sid_overrides)
    return DayDoor(DAY_PAGE, ahead.day, ahead.is_near, countdown(content, today, language))


def coming_day(content: Content, today: date, language: str) -> str:
    """Return the coming day with its weekday: `9 Şubat 2027 Salı`."""
    return format_weekday(next_safer_internet_day(today, content.sid_overrides), language)


def countdown(content: Content, today: date, language: str) -> str:
    """Return how many days are left, with the day from which they are counted.

    A page is read long after it was built: a number alone would soon be wrong.
    """
    left = day_ahead(today, content.sid_overrides).left
    if not left:
        return reader_words(language)["sid-today"]
    words = plural(reader_words(language), "sid-countdown", left, language)
    return words.format(days=left, today=format_day(today, language))


def coming_days(content: Content, today: date) -> Sequence[date]:
    """Return the days of the coming years, the next one first."""
    first = next_safer_internet_day(today, content.sid_overrides).year
    years = range(first, first + _YEARS_SHOWN)
    return [safer_internet_day(year, content.sid_overrides) for year in years]


def theme(content: Content, templates: Templates, year: int) -> str:
    """Return the confirmed themes of a year as HTML; empty where there is none."""
    themes = themes_of(content.themes, year)
    return templates.render("sid-theme.html", themes=themes, year=year) if themes else ""
