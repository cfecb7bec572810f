"""How deep an item stands in a list, by its style, its indent, or the kind of its marker."""

from typing import Final

from esafety.importing.block import Block
from esafety.importing.structure.markers import Marker
from esafety.importing.structure.patterns import BULLET, DOTTED
from esafety.importing.structure.shapes import leads_in

# Rows of which one lies within the other: 1.1.1 in 1.1, the second level of a list in its first.
_NESTED: Final = (DOTTED, "list")


def row_of(block: Block, marker: Marker | None) -> str:
    """Return what an item is counted with: its marker's row, or its level in a list; or nothing."""
    if block.depth:
        return f"list {block.depth}"
    return marker.row if marker else ""


class ListDepths:
    """Follows the lists of a section."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._leads_in = False

    def interrupt(self) -> None:
        """Forget the lists that are open: a paragraph stands between them and the next item."""
        self._open = []

    def depth(self, block: Block, marker: Marker | None) -> int:
        """Return the depth of an item from 1; one of a row seen before goes back to it."""
        if marker and marker.kept:  # an article is a clause, whatever stands before it
            self._open = []
        kind = (row_of(block, marker), block.indent)
        self._close_within(kind[0])
        same = [n for n, (one, _) in enumerate(self._open) if one == kind[0]]
        level = next((n for n, one in enumerate(self._open) if one == kind), None)
        if level is None and same and not self._is_deeper(block.indent):
            level = same[-1]
        if level is None and self._open and not self._is_deeper(block.indent):
            level = None if self._is_below(marker) else len(self._open) - 1
        self._leads_in = leads_in(block.plain)
        self._open = [*self._open[: len(self._open) if level is None else level], kind]
        return len(self._open)

    def _is_below(self, marker: Marker | None) -> bool:
        """Tell whether a new row is below the open one: below a bullet only what it leads in."""
        led_in = self._leads_in and marker and marker.kind != BULLET and marker.counts(1)
        return self._open[-1][0] != BULLET or bool(led_in)

    def _close_within(self, row: str) -> None:
        """Forget the open lists from one within a row on: 1.1.1 where 1.2 comes."""
        family = row.partition(" ")[0]
        if family in _NESTED:
            rows = [one if one.startswith(family) else "" for one, _ in self._open]
            first = next((n for n, one in enumerate(rows) if one > row), None)
            self._open = self._open[:first]

    def _is_deeper(self, indent: int) -> bool:
        return indent > self._open[-1][1] + 1
