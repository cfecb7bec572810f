"""Safer Internet Day (Güvenli İnternet Günü): when it is."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, also

Overrides = Mapping[int, date]

_TUESDAY: Final = 1
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
    """The days of Safer Internet Day that an official body names otherwise, by year."""

    safer_internet_day: Annotated[
        Mapping[str, date], also(_in_its_year), BeforeValidator(_by_year), WithJsonSchema(_DAYS)
    ]

    @property
    def overrides(self) -> Overrides:
        """Return the days by the number of their year."""
        return {int(year): when for year, when in self.safer_internet_day.items()}


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
