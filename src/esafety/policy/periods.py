"""When each edition was in force: from the day of its approval until a newer one is approved.

The policy itself says so: until a new edition is approved, the one in force remains valid. So
there is no day between two editions on which none is, however long the next one takes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from esafety.formats.edition_paths import edition_order
from esafety.policy.editions import Edition, in_force

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which an edition was in force: `first` is that of its approval.

    `next` is the day on which a newer edition took its place, None while it is in force.
    """

    edition: Edition
    first: date
    next: date | None = None

    @property
    def last(self) -> date | None:
        """Return its last day; None while it is in force."""
        return self.next - _DAY if self.next else None

    @property
    def is_empty(self) -> bool:
        """Tell whether a newer edition was approved on the very day of its approval."""
        return self.next is not None and self.next <= self.first


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of one year, both named ones included, with the edition that was in force.

    None is before the first edition that is known.
    """

    first: date
    last: date
    edition: Edition | None


def periods(editions: Iterable[Edition]) -> tuple[Period, ...]:
    """Return the periods of all approved editions, the oldest edition first."""
    approved = sorted((e for e in editions if e.approval), key=lambda e: edition_order(e.name))
    return tuple(_periods(approved))


def _periods(approved: Sequence[Edition]) -> Iterator[Period]:
    for place, edition in enumerate(approved, 1):
        newer = [one.approval.on for one in approved[place:] if one.approval]
        if edition.approval:
            yield Period(edition, edition.approval.on, min(newer, default=None))


def in_force_on(editions: Iterable[Edition], day: date) -> Edition | None:
    """Return the edition in force on a day; None before the first one that is known.

    On the day of a change it is the new one.
    """
    return in_force(e for e in editions if e.approval and e.approval.on <= day)


def years(editions: Sequence[Edition], today: date) -> tuple[tuple[Stretch, ...], ...]:
    """Return what was in force in each year from the first approval to today, year by year."""
    starts = sorted({e.approval.on for e in editions if e.approval and e.approval.on <= today})
    if not starts:
        return ()
    return tuple(
        tuple(_stretches(editions, starts, year, today))
        for year in range(starts[0].year, today.year + 1)
    )


def _stretches(
    editions: Sequence[Edition], starts: Sequence[date], year: int, today: date
) -> Iterator[Stretch]:
    first, end = date(year, 1, 1), min(date(year, 12, 31), today)
    begins = [first, *(day for day in starts if first < day <= end)]
    for begin, following in zip(begins, [*begins[1:], end + _DAY], strict=True):
        yield Stretch(begin, following - _DAY, in_force_on(editions, begin))
