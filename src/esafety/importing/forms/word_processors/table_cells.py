"""Cells of a table under one another, as their reader saw them: merged ones leave others empty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.importing.block import Remark

# Beyond what Word and LibreOffice can set; a file may say anything.
_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, and how many columns and rows it takes."""

    text: str
    columns: int = 1
    rows: int = 1

    @property
    def is_merged(self) -> bool:
        """Tell whether it takes the place of several."""
        return self.columns > 1 or self.rows > 1


def table_remarks(line: int, merged: int, *, nested: bool) -> Iterator[Remark]:
    """Yield what is said of a table: that it is one, and what of it could not be kept.

    `merged` are its cells in the place of several; `nested` tells that another table stands in one.
    """
    yield Remark(line, "import-table")
    if merged:
        yield Remark(line, "import-merged-cells", {"count": merged})
    if nested:
        yield Remark(line, "import-table-in-cell")


def positive_number(written: str | None) -> int:
    """Return what a file says of columns, rows or levels; one where it says no number."""
    said = written or ""
    known = said.isdecimal() and len(said) <= len(str(_MOST))
    return min(max(int(said), 1), _MOST) if known else 1


def aligned(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each row, those of a column at one place, "" where a cell has none.

    A column in which no cell begins is none.
    """
    placed = [*_placed(rows)]
    columns = sorted({column for row in placed for column in row})
    return tuple(tuple(row.get(column, "") for column in columns) for row in placed)


def _placed(rows: Sequence[Sequence[Cell]]) -> Iterator[dict[int, str]]:
    """Yield the words of each row by their column; cells of rows above may reach into it."""
    reaching: dict[int, int] = {}
    for row in rows:
        taken, column, words = {c for c, left in reaching.items() if left}, 0, {}
        reaching = {c: left - 1 for c, left in reaching.items() if left}
        for cell in row:
            while column in taken:
                column += 1
            words[column] = cell.text
            reaching.update((column + n, cell.rows - 1) for n in range(cell.columns))
            column += cell.columns
        yield words
