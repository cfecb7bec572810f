"""The month of the yearly review: what falls due in it, and how sentences name it.

Source: the closing chapter of the policy ("her yıl Eylül ayında"). The month is the program's: a
maintainer changes `REVIEW_MONTH`, and with it the texts that name the month as it is written in
them: pages of the kit, the starter policy, the drawing of the year, what tells maintainers of the
review. `tests/unit/policy/test_review_month.py` names each of them.
"""

from datetime import date
from typing import Final

from babel.dates import get_month_names

from esafety.text.grammar.turkish_suffixes import Declinable
from esafety.text.languages import KNOWN

REVIEW_MONTH: Final = 9


def next_review(approved: date) -> date:
    """Return the first day of the review month that follows an approval."""
    year = approved.year + (approved.month >= REVIEW_MONTH)
    return date(year, REVIEW_MONTH, 1)


def latest_review(today: date) -> date:
    """Return the first day of the last review month that has begun."""
    return date(today.year - (today.month < REVIEW_MONTH), REVIEW_MONTH, 1)


def review_month_gaps(language: str) -> dict[str, str]:
    """Return what fills the gap in sentences that name the month.

    `{review_month}` is its name, `Eylül` or `September`; a sentence in Turkish may ask for the
    case of place and time, `{review_month:locative}`, `Eylülde`, or for small letters,
    `{review_month:small}`.
    """
    locale = KNOWN[language].locale
    names = get_month_names("wide", context="stand-alone", locale=locale)
    return {"review_month": Declinable(names[REVIEW_MONTH])}
