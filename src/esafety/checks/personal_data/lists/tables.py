"""The tables of a text: one reader for all that look at heads, rows and cells.

A row is a line with bars; in a published page there is one on each side of a cell. Cells that are
empty are none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_CELL: Final = re.compile(r"[^|\s][^|]*")
_RULE: Final = re.compile(r"[\s:|-]+")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line with bars: where it begins, what it says, and its cells, each where it begins."""

    place: int
    line: str
    cells: tuple[str, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that follow each other, without those that only draw a line."""

    rows: tuple[TableRow, ...]
    end: int


# A text is asked by several detectors, one after the other.
@lru_cache(maxsize=2)
def tables(text: str) -> tuple[Table, ...]:
    """Return the tables of a text, in order."""
    return tuple(_tables(text)) if "|" in text else ()


def is_rule(line: str) -> bool:
    """Tell whether a line only draws a line, as that below the head of a table."""
    return _RULE.fullmatch(line) is not None


def cells_of(line: str) -> tuple[str, ...]:
    """Return what stands in the cells of a line; all of it where it has no bars."""
    return tuple(found[0].strip() for found in _CELL.finditer(line))


def _tables(text: str) -> Iterator[Table]:
    rows: list[TableRow] = []
    place = 0
    for line in (*text.split("\n"), ""):
        if "|" in line:
            rows += [] if is_rule(line) else [_row(line, place)]
        elif rows:
            yield Table(tuple(rows), place)
            rows = []
        place += len(line) + 1


def _row(line: str, place: int) -> TableRow:
    found = [*_CELL.finditer(line)]
    starts = tuple(place + cell.start() for cell in found)
    return TableRow(place, line, tuple(cell[0].strip() for cell in found), starts)


def cell_at(place: int, among: Sequence[Table]) -> tuple[Table, TableRow, int] | None:
    """Return the cell that begins at a place: its table, its row, and which of its row it is."""
    number = bisect_right(among, place, key=lambda table: table.end)
    rows = among[number].rows if number < len(among) else ()
    row = rows[max(0, bisect_right(rows, place, key=lambda row: row.place) - 1)] if rows else None
    return (among[number], row, row.starts.index(place)) if row and place in row.starts else None
