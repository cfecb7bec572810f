"""The ids of clauses that were carried over or changed, as a table on a terminal."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from esafety.content.renumber import CHANGE_KINDS, IdChange, Renumbering
from esafety.text.one_line import console_line


def ids_lines(renumbered: Renumbering) -> Iterator[str]:
    """Yield the table of what changed, if anything did, and how many clauses only kept ids."""
    if renumbered.changes:
        console = Console(soft_wrap=True, markup=False, highlight=False)
        with console.capture() as capture:
            console.print(_ids_table(renumbered))
        yield from (line.rstrip() for line in capture.get().rstrip().split("\n"))
    yield console_line("ids-kept", count=renumbered.kept)


def _ids_table(renumbered: Renumbering) -> Table:
    changes = sorted(renumbered.changes, key=lambda change: CHANGE_KINDS.index(change.kind))
    rows = [_id_cells(change) for change in changes]
    table = Table(title=None, box=None, pad_edge=False, show_header=False)
    for cells in list(zip(*rows, strict=True))[:-1]:  # whole, whatever is left for the words
        table.add_column("", no_wrap=True, min_width=max(map(len, cells)))
    table.add_column("", no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*row)
    return table


def _id_cells(change: IdChange) -> tuple[str, ...]:
    way = {"split": "←", "merged": "→"}.get(change.kind, "")
    named = f"{change.id} {way} {change.other}" if change.other else change.id
    numbers = " → ".join(number for number in (change.before, change.now) if number)
    return console_line(f"ids-{change.kind}"), named, numbers, change.text
