"""What a row of a list or of a table names."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from esafety.checks.personal_data.lists.tables import cells_of
from esafety.checks.personal_data.names.name_forms import (
    ANY_NAME,
    CAPITALS_WORD,
    CLASS,
    FAMILY_FIRST_ONLY,
    GIVEN,
)
from esafety.checks.personal_data.names.stop_words import is_name

# A row of a list or table, without its bullet, number or letter, box to check and bars.
_ROW: Final = re.compile(
    r"(?:>\s?)*(?:[-*+•–]|\(?(?:\d{1,3}|[a-zçğıöşü])(?:\\?[.)]|-(?=\s))\)?)?\s*(?:\[[ xX]\]\s)?"
    r"(?P<cells>.+)"
)
_SEX: Final = r"(?:\s(?:Erkek|Kız|ERKEK|KIZ|Boy|Girl|Male|Female|[EKMF]))?"
# `1 125 AHMET YILMAZ Erkek`, as e-Okul prints it: number of the row, of the pupil, name, sex.
_ONLY_NAME: Final = re.compile(
    rf"(?:\d{{1,3}}\s(?=\d))?(?:(?P<number>\d{{1,5}}|{CLASS})\s)?{ANY_NAME}{_SEX}"
)
_GIVEN_LAST: Final = re.compile(rf"(?P<family>{GIVEN}|{CAPITALS_WORD}), (?P<given>{GIVEN})")
ONE_WORD: Final = re.compile(rf"(?:\d{{1,5}}\s)?(?P<name>{GIVEN}|{CAPITALS_WORD})")
# What ends a row of pasted text, and what divides its columns where these are no bars.
_ROW_ENDS: Final = ("<br>", "<br/>", "<br />", "\\")
_COLUMN_END: Final = re.compile(r"[;\t]")
NAME_AT_FIRST: Final = re.compile(rf"{_ONLY_NAME.pattern}(?!\w)")
_CELL_OF_CLASS: Final = re.compile(rf"{CLASS}|\d{{1,5}}")
# Beside a name in capitals a number of one digit may count the headings of a page.
_PUPILS_NUMBER: Final = re.compile(rf"{CLASS}|\d{{2,5}}")
# `29 EKİM CUMHURİYET BAYRAMI`.
_MONTHS: Final = re.compile(
    r"\d\d?\s(?:OCAK|ŞUBAT|MART|NİSAN|MAYIS|HAZİRAN|TEMMUZ|AĞUSTOS|EYLÜL|EKİM|KASIM|ARALIK"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A name in a row.

    `certain` if its own form tells that it is one, `doubted` if that is the form of other things,
    too, `alone` if it is a single word.
    """

    place: int
    name: str
    certain: bool = False
    doubted: bool = True
    alone: bool = False


def row_in(line: str, place: int) -> NamedRow | None:
    """Return the name that a row consists of; none where it holds something else."""
    row = _row_in(line)
    return replace(row, place=place) if row else None


# The lines of a site's menu stand in each of its pages.
@lru_cache(maxsize=4096)
def _row_in(line: str) -> NamedRow | None:
    """Return the same as if the line stood at the beginning."""
    line = line.strip()
    for end in _ROW_ENDS:
        line = line.removesuffix(end)
    row = _ROW.fullmatch(line.strip())
    written = " ".join(_COLUMN_END.sub(" ", row["cells"]).split()) if row else ""
    if turned := _GIVEN_LAST.fullmatch(written):
        return NamedRow(0, f"{turned['given']} {turned['family']}")
    cells = cells_of(written)
    names = [found for cell in cells if (found := _ONLY_NAME.fullmatch(cell))]
    others = [cell for cell in cells if not _ONLY_NAME.fullmatch(cell)]
    if len(names) == 1 and is_name(names[0]["name"]) and not _MONTHS.match(names[0][0]):
        beside = [*others, *filter(None, (names[0]["number"],))]
        return _with_name(names[0]["name"], beside) if _are_numbers(others) else None
    return _with_one_word(cells)


def _are_numbers(cells: Collection[str]) -> bool:
    return all(map(_CELL_OF_CLASS.fullmatch, cells))


def _with_name(name: str, beside: Collection[str]) -> NamedRow:
    words = name.split()
    if name.isupper():
        return NamedRow(0, name, certain=any(map(_PUPILS_NUMBER.fullmatch, beside)))
    mixed = words[-1].isupper() or words[0].isupper()
    doubted = not mixed or bool(FAMILY_FIRST_ONLY.fullmatch(name))
    return NamedRow(0, name, certain=mixed or bool(beside), doubted=doubted)


def _with_one_word(cells: Sequence[str]) -> NamedRow | None:
    words = [found for cell in cells if (found := ONE_WORD.fullmatch(cell))]
    others = [cell for cell in cells if not ONE_WORD.fullmatch(cell)]
    if len(words) != 1 or not _are_numbers(others):
        return None
    return NamedRow(0, words[0]["name"], alone=True)
