"""Safer Internet Day (Güvenli İnternet Günü): when it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, Several, also
from esafety.school.day_theme import DayTheme, each_scope_once

Overrides = Mapping[int, date]

_TUESDAY: Final = 1
# The half-year break ends shortly before the day (in 2026: 30 January, the day on 10 February),
# and what is printed for the day must be ready before the break begins.
WEEKS_AHEAD: Final = 4
NO_OVERRIDES: Final[Overrides] = {}


def _by_year(value: Any) -> Any:
    if value and not isinstance(value, dict):
        raise PydanticCustomError("not-a-mapping", "", {"keys": "2031, 2032, …"})
    return value or {}


def _in_its_year(value: Any) -> Iterator[Missed]:
    for year, when in value.items():
        if type(when) is date and str(when.year) != year:
            yield (year,), "day-of-other-year", {"name": year, "value": when.isoformat()}


_DAYS: Final = {
    "type": ["object", "null"],
    "patternProperties": {"^[0-9]{4}$": {"type": "string", "format": "date"}},
    "additionalProperties": False,
}


class Calendar(FactModel):
    """What official bodies publish on the day: dates that differ from the rule, themes."""

    safer_internet_day: Annotated[
        Mapping[str, date], also(_in_its_year), BeforeValidator(_by_year), WithJsonSchema(_DAYS)
    ]
    themes: Annotated[Several[DayTheme], also(each_scope_once)] = ()

    @property
    def overrides(self) -> Overrides:
        """Return the days by the number of their year."""
        return {int(year): when for year, when in self.safer_internet_day.items()}


CALENDAR_FILE: Final = "data/calendar.yml"
CALENDAR: Final[FactFile[Calendar]] = FactFile(Calendar)


def safer_internet_day(year: int, overrides: Overrides = NO_OVERRIDES) -> date:
    """Return the first Tuesday on or after 5 February, unless an official body names another day.

    The official wording ("second day of the second week of the second month") is
    ambiguous; this rule fits every date from 2012 to 2026, the second Tuesday does not
    (research: domain, part 3.1).
    """
    fifth = date(year, 2, 5)
    return overrides.get(year, fifth + timedelta(days=(_TUESDAY - fifth.weekday()) % 7))


def next_safer_internet_day(today: date, overrides: Overrides = NO_OVERRIDES) -> date:
    """Return the coming Safer Internet Day; on the day itself, that day."""
    this_year = safer_internet_day(today.year, overrides)
    return this_year if this_year >= today else safer_internet_day(today.year + 1, overrides)


@dataclass(frozen=True, slots=True)
class DayAhead:
    """The coming Safer Internet Day as it is seen on some day; `left` counts the days until it."""

    day: date
    left: int

    @property
    def is_near(self) -> bool:
        """Tell whether the weeks of preparation have begun; the day itself is one of them."""
        return self.left <= WEEKS_AHEAD * 7


def day_ahead(today: date, overrides: Overrides = NO_OVERRIDES) -> DayAhead:
    """Return the coming Safer Internet Day as seen on `today`; on the day itself, 0 are left."""
    day = next_safer_internet_day(today, overrides)
    return DayAhead(day, (day - today).days)
