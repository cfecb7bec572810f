from datetime import date

import pytest

from esafety.policy.editions import Approval, Edition
from esafety.policy.periods import Period, Stretch, in_force_on, periods, years

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}


def edition(name: str, on: date | None) -> Edition:
    approval = Approval(on, "Ayşe IŞIK", OFFICE) if on else None
    return Edition(name, {"tr": "Politika", "en": "Policy"}, "names", approval)


FIRST = edition("2022-2023", date(2022, 9, 29))
SECOND = edition("2024-2025", date(2024, 9, 30))
# Approved and superseded on one day.
HASTY = edition("2025-2026", date(2025, 10, 1))
MENDED = edition("2025-2026-2", date(2025, 10, 1))
DRAFT = edition("2026-2027", None)
ALL = (FIRST, SECOND, HASTY, MENDED, DRAFT)


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2022, 9, 28), None),
        (date(2022, 9, 29), FIRST),
        (date(2023, 12, 1), FIRST),
        (date(2024, 9, 29), FIRST),
        (date(2024, 9, 30), SECOND),
        (date(2025, 9, 30), SECOND),
        (date(2025, 10, 1), MENDED),
        (date(2030, 1, 1), MENDED),
    ],
)
def test_on_any_day_the_edition_approved_last_is_in_force(
    day: date, answer: Edition | None
) -> None:
    assert in_force_on(ALL, day) == answer


def test_without_an_approval_nothing_was_ever_in_force() -> None:
    assert in_force_on([DRAFT], date(2026, 11, 28)) is None
    assert periods([DRAFT]) == ()
    assert years([DRAFT], date(2026, 11, 28)) == ()


def test_an_edition_is_in_force_until_the_day_before_the_next_one() -> None:
    assert periods(ALL) == (
        Period(FIRST, date(2022, 9, 29), date(2024, 9, 30)),
        Period(SECOND, date(2024, 9, 30), date(2025, 10, 1)),
        Period(HASTY, date(2025, 10, 1), date(2025, 10, 1)),
        Period(MENDED, date(2025, 10, 1)),
    )
    assert [one.last for one in periods(ALL)][:2] == [date(2024, 9, 29), date(2025, 9, 30)]
    assert periods(ALL)[-1].last is None


def test_an_edition_superseded_on_its_own_day_was_in_force_on_none() -> None:
    assert [one.edition for one in periods(ALL) if one.is_empty] == [HASTY]


def test_a_year_is_listed_from_its_first_day_to_its_end_or_to_today() -> None:
    listed = years(ALL, date(2026, 11, 28))

    assert [year[0].first.year for year in listed] == [2022, 2023, 2024, 2025, 2026]
    assert listed[0] == (
        Stretch(date(2022, 1, 1), date(2022, 9, 28), None),
        Stretch(date(2022, 9, 29), date(2022, 12, 31), FIRST),
    )
    assert listed[1] == (Stretch(date(2023, 1, 1), date(2023, 12, 31), FIRST),)
    assert listed[3] == (
        Stretch(date(2025, 1, 1), date(2025, 9, 30), SECOND),
        Stretch(date(2025, 10, 1), date(2025, 12, 31), MENDED),
    )
    assert listed[4] == (Stretch(date(2026, 1, 1), date(2026, 11, 28), MENDED),)


def test_an_edition_approved_on_new_years_day_has_the_whole_year() -> None:
    first = edition("2022-2023", date(2023, 1, 1))
    (listed,) = years([first], date(2023, 1, 1))

    assert listed == (Stretch(date(2023, 1, 1), date(2023, 1, 1), first),)
