"""The table of what became of the ids of a draft's clauses."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from esafety.content.renumber import CHANGE_KINDS, IdChange, Renumbering
from esafety.text.one_line import console_line

_SHOWN = 60


def ids_lines(renumbered: Renumbering) -> Iterator[str]:
    """Yield the table of what changed, if anything did, and how many clauses only kept ids."""
    if renumbered.changes:
        console = Console(soft_wrap=True, markup=False, highlight=False)
        with console.capture() as capture:
            console.print(_table(renumbered))
        yield from (line.rstrip() for line in capture.get().rstrip().split("\n"))
    yield console_line("ids-kept", count=renumbered.kept)


def _table(renumbered: Renumbering) -> Table:
    table = Table(title=None, box=None, header_style="bold", pad_edge=False, show_header=False)
    for _ in range(4):
        table.add_column("", no_wrap=True)
    for change in sorted(renumbered.changes, key=lambda change: CHANGE_KINDS.index(change.kind)):
        table.add_row(*_row(change))
    return table


def _row(change: IdChange) -> tuple[str, ...]:
    way = {"split": "←", "merged": "→"}.get(change.kind, "")
    named = f"{change.id} {way} {change.other}" if change.other else change.id
    numbers = " → ".join(number for number in (change.before, change.now) if number)
    text = change.text if len(change.text) <= _SHOWN else f"{change.text[:_SHOWN].rstrip()}…"
    return console_line(f"ids-{change.kind}"), named, numbers, text
