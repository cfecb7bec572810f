"""The theme of one year's Safer Internet Day: its words, for whom it was set, and who says so.

A year without a confirmed theme has none: nothing is printed for it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.contact_rules import WebAddress
from esafety.formats.entries import mappings_in, written_in
from esafety.formats.fact_model import FactModel, Missed
from esafety.formats.field_types import Both

# The day was first held in 2004.
FIRST_YEAR: Final = 2004
_LAST_YEAR: Final = 2999


class DayTheme(FactModel):
    """A theme as data: `scope` says for whom it was set (worldwide, one country)."""

    year: Annotated[int, Field(ge=FIRST_YEAR, le=_LAST_YEAR)]
    theme: Both
    scope: Both
    source: WebAddress
    checked_on: date


def each_scope_once(entries: Any) -> Iterator[Missed]:
    """Yield a second theme of the same year for the same readers."""
    seen: set[tuple[str, str]] = set()
    for number, entry in mappings_in(entries):
        place = (written_in(entry, "year"), str(entry.get("scope")))
        if place[0] and place in seen:
            yield (number, "year"), "theme-twice", {"year": place[0]}
        seen.add(place)


def themes_of(themes: Iterable[DayTheme], year: int) -> tuple[DayTheme, ...]:
    """Return the confirmed themes of a year, in the order of the data."""
    return tuple(theme for theme in themes if theme.year == year)
