"""Safer Internet Day (Güvenli İnternet Günü): when it is."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

Overrides = Mapping[int, date]

_TUESDAY: Final = 1
NO_OVERRIDES: Final[Overrides] = {}


def safer_internet_day(year: int, overrides: Overrides = NO_OVERRIDES) -> date:
    """Return the first Tuesday on or after 5 February, unless the school was told another day.

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
