"""Days of birth beside a name: those from 2000 on, as pupils have them, and no author's."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.lists.tables import tables
from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.checks.personal_data.names.name_forms import ANY_NAME, BLANK
from esafety.checks.personal_data.names.stop_words import is_name

_DATE: Final = (
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]20\d\d|20\d\d-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?{BLANK}[^\W\d_]{{3,9}}{BLANK}20\d\d"
    rf"|[^\W\d_]{{3,9}}{BLANK}\d{{1,2}}(?:st|nd|rd|th)?,?{BLANK}20\d\d)(?!\d|\.\d)"
)
_DAY: Final = re.compile(_DATE)
# One of its words, to leave most texts alone at once.
_OF_BIRTH: Final = re.compile(
    r"[Dd](?:oğ(?:um|du)|ob\b|\.\s?(?:[TtOo]|\d))|D(?:O[ĞB])|[Bb]orn|BORN|[Bb]irth|BIRTH"
)
_BIRTH: Final = re.compile(
    r"(?:\bdoğum\s(?:tarihi|günü)|\bd\.\s?t\.|\(d\.|\bborn\b|\bdate\sof\sbirth\b|\bd\.?o\.?b\b"
    rf"|\bbirthday\b)[^\d\n;]{{0,16}}{_DATE}|{_DATE}[^\d\n;]{{0,6}}\b(?:doğumlu|doğdu\b|doğum\s(?:tarihi|günü))",
    re.IGNORECASE,
)
_COLUMN: Final = re.compile(
    r"\bdoğum\s(?:tarihi|günü)|\bd\.\s?tarihi|\bdate\sof\sbirth\b|\bbirthday\b|\bbirth\sdate\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(rf"(?<![\w#]){ANY_NAME}(?!\w)")
# A name that the day follows, with no other word between than those for a birth.
_BESIDE: Final = re.compile(rf"{ANY_NAME}(?:['’]\w{{1,4}})?\W{{0,4}}$")
# How far from the day its name may stand.
_NEAR: Final = 60


def birth_days(text: str) -> Iterator[PersonalFinding]:
    """Yield a name near a day of birth, or in a row with a day below a head for such days."""
    if not _OF_BIRTH.search(text):
        return
    for found in _BIRTH.finditer(text):
        yield from _near(found)
    for table in tables(text) if _COLUMN.search(text) else ():
        for row in dropwhile(lambda row: not _COLUMN.search(row.line), table.rows):
            if _DAY.search(row.line):
                yield from _in_row(row.line, row.place)


def _near(birth: re.Match[str]) -> Iterator[PersonalFinding]:
    """Yield the nearest name on the line of a birth that is a common one, or stands right beside.

    One before the birth goes before one behind it.
    """
    text, first = birth.string, max(0, birth.start() - _NEAR)
    first = max(first, text.rfind("\n", first, birth.start()) + 1)
    last = _end_of_line(text, birth.end())
    beside = _BESIDE.search(text, first, birth.start())
    before = [*_NAME.finditer(text, first, birth.start())]
    for found in (*reversed(before), *_NAME.finditer(text, birth.end(), last)):
        certain = is_known_name(found["name"]) or (beside and beside["name"] == found["name"])
        if certain and is_name(found["name"]):
            yield PersonalFinding("birth-day", *found.span(), found["name"])
            return


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start, start + _NEAR)
    return end if end >= 0 else start + _NEAR


def _in_row(line: str, place: int) -> Iterator[PersonalFinding]:
    for found in _NAME.finditer(line):
        if is_name(found["name"]):
            yield PersonalFinding(
                "birth-day", place + found.start(), place + found.end(), found["name"]
            )
