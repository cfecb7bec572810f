"""Tables with a column for names of people, whole or in two parts, whatever stands beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.lists.tables import tables
from esafety.checks.personal_data.names.known_names import are_people
from esafety.checks.personal_data.names.name_forms import (
    ANY_NAME,
    BLANK,
    CAPITALS_WORD,
    GIVEN,
)
from esafety.checks.personal_data.names.stop_words import is_name
from esafety.text.grammar.letter_case import folded

# Heads of columns, in small letters without the dots of an i.
_OF_PUPILS: Final = r"(?:öğrenci(?:nin)? |pupil['’]?s? |student['’]?s? )?"
_FIRST: Final = re.compile(rf"{_OF_PUPILS}(?:adi?|isi?mi?|first name|given name|name|forename)")
_LAST: Final = re.compile(r"soy ?adi?|soy ?isi?mi?|last name|surname|family name")
_WHOLE: Final = re.compile(
    rf"{_OF_PUPILS}(?:adi? ?(?:ve|-|/|,)? ?soyadi?|isim ?(?:ve|-|/)? ?soyisim"
    r"|full name|name and surname)"
    r"|öğrenci(?:nin)? adi"
)
# Beside these a name may be that of a thing; half of the names must be common ones.
_PERHAPS: Final = re.compile(
    r"öğrenci(?:ler)?|öğrencimiz|pupils?|students?|(?:pupil|student)['’]?s? name"
)
_ONE_NAME: Final = re.compile(
    rf"{GIVEN}(?:{BLANK}{GIVEN})?|{CAPITALS_WORD}(?:{BLANK}{CAPITALS_WORD})?"
)
_WHOLE_NAME: Final = re.compile(ANY_NAME)
_LEAST_ROWS: Final = 2
_LEAST_IN_CAPITALS: Final = 3


@dataclass(frozen=True, slots=True)
class NameTable:
    """A table from its head on, and the list of names in it."""

    start: int
    end: int
    finding: PersonalFinding


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the names of a table stand; `doubted` if its head may be that of things."""

    count: int
    names: tuple[int, ...]
    doubted: bool = False


def name_tables(text: str) -> Iterator[NameTable]:
    """Yield each table of which two rows or more hold a name below a head for names.

    Of whole names in capitals three, as a heading may be written so.
    """
    for table in tables(text):
        heads = ((place, _columns(row.cells)) for place, row in enumerate(table.rows))
        first, columns = next(((n, found) for n, found in heads if found), (0, None))
        if columns:
            rows = [(row.place, _name(row.cells, columns)) for row in table.rows[first + 1 :]]
            named = [row for row in rows if row[1]]
            yield from _name_table(columns, named, table.rows[first].place, table.end)


def _columns(cells: Sequence[str]) -> _Columns | None:
    heads = [*map(folded, cells)]
    first = [place for place, head in enumerate(heads) if _FIRST.fullmatch(head)]
    last = [place for place, head in enumerate(heads) if _LAST.fullmatch(head)]
    if first and last:
        return _Columns(len(heads), (first[0], last[0]))
    whole = [place for place, head in enumerate(heads) if _WHOLE.fullmatch(head)]
    perhaps = [place for place, head in enumerate(heads) if _PERHAPS.fullmatch(head)]
    if whole or perhaps:
        return _Columns(len(heads), ((whole or perhaps)[0],), doubted=not whole)
    return None


def _name(cells: Sequence[str], columns: _Columns) -> str:
    """Return the name in a row; nothing where cells are empty or hold something else."""
    if len(cells) != columns.count:
        return ""
    parts = [cells[place] for place in columns.names]
    form = _ONE_NAME if len(parts) > 1 else _WHOLE_NAME
    name = " ".join(parts)
    return name if all(map(form.fullmatch, parts)) and is_name(name) else ""


def _name_table(
    columns: _Columns, rows: Sequence[tuple[int, str]], start: int, end: int
) -> Iterator[NameTable]:
    names = list(dict.fromkeys(name for _, name in rows))
    if len(names) < _least(columns, names):
        return
    if columns.doubted and not are_people(names):
        return
    found = PersonalFinding("class-list", rows[0][0], rows[-1][0] + 1, ", ".join(names))
    yield NameTable(start, end, found)


def _least(columns: _Columns, names: Sequence[str]) -> int:
    whole_in_capitals = len(columns.names) == 1 and all(map(str.isupper, names))
    return _LEAST_IN_CAPITALS if whole_in_capitals else _LEAST_ROWS
