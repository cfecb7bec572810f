"""The ids of clauses that were carried over or changed, as a table on a terminal."""

from collections.abc import Iterator
from typing import Final

from esafety.content.id_changes import CHANGE_KINDS, IdChange, IdChanges
from esafety.text.one_line import console_line
from esafety.text.shortened import shortened

_GAP: Final = "  "
# Of the words of a clause so much is shown on any terminal.
_FEWEST: Final = 24


def ids_lines(found: IdChanges, width: int) -> Iterator[str]:
    """Yield the table of what changed, if anything did, and how many clauses only kept ids.

    Of a first edition, in which every clause is new, it is their number alone. Ids and numbers
    stand whole, whatever is left of a terminal's `width` for the words.
    """
    if not found.kept and all(change.kind == "new" for change in found.changes):
        yield console_line("ids-first", count=len(found.changes))
        return
    changes = sorted(found.changes, key=lambda change: CHANGE_KINDS.index(change.kind))
    rows = [_id_cells(change) for change in changes]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)][:-1]
    left = width - sum(widths) - len(_GAP) * len(widths)
    for *cells, words in rows:
        whole = [cell.ljust(wide) for cell, wide in zip(cells, widths, strict=True)]
        yield _GAP.join([*whole, shortened(words, max(left, _FEWEST))])
    yield console_line("ids-kept", count=found.kept)
    if found.shifted:
        yield console_line("ids-shifted", count=found.shifted)


def _id_cells(change: IdChange) -> tuple[str, ...]:
    way = {"split": "←", "merged": "→"}.get(change.kind, "")
    named = f"{change.id} {way} {change.other}" if change.other else change.id
    numbers = " → ".join(number for number in (change.before, change.now) if number)
    return console_line(f"ids-{change.kind}"), named, numbers, " ".join(change.text.split())
