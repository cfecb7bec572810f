"""Rows of a table that was copied from a word processor: its cells stand with tabs between them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from esafety.importing.block import Remark
from esafety.importing.structure.markers import marker_of

_TAB: Final = "\t"
_LEAST_ROWS: Final = 2
# A marker and what it stands before are an item, as word processors copy it, and no row.
_ITEM: Final = 2


def with_bars(lines: Sequence[str], remarks: list[Remark]) -> list[str]:
    """Return lines in which the cells of copied tables stand between bars; each is reported.

    Lines are a table where two or more that follow each other have as many cells, none of them
    empty: a signature set with a row of tabs is no table.
    """
    made: list[str] = []
    for count, group in groupby(lines, key=_cells):
        rows = [*group]
        if count and len(rows) >= _LEAST_ROWS:
            remarks.append(Remark(len(made) + 1, "import-table"))
            made += map(_barred, rows)
        else:
            made += rows
    return made


def _cells(line: str) -> int:
    """Return how many cells a line has; 0 where it is no row."""
    cells = line.strip().split(_TAB)
    is_item = len(cells) == _ITEM and marker_of(line.strip()) is not None
    return len(cells) if len(cells) > 1 and all(map(str.strip, cells)) and not is_item else 0


def _barred(line: str) -> str:
    return f"| {' | '.join(_escaped(line))} |"


def _escaped(line: str) -> Iterator[str]:
    for cell in line.strip().split(_TAB):
        yield cell.strip().replace("|", "\\|")
