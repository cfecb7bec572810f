"""What is done now and what is left to do, as lines or a bar on a terminal."""

from collections.abc import Iterable, Iterator, Mapping

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from esafety.documents.common.print_job import RenderedFile
from esafety.text.one_line import console_line


def step_lines(steps: Mapping[str, str]) -> Iterator[str]:
    """Yield what is done now, in its order: a place or a command, and the key of a sentence."""
    yield console_line("draft-now")
    for number, (place, key) in enumerate(steps.items(), 1):
        yield f"  {number}. {place}: {console_line(key)}"


def announce_build() -> None:
    """Say that everything is built before anything is sealed."""
    click.echo(console_line("approve-building"))


def track(
    done: Iterable[RenderedFile], total: int, label: str, console: Console
) -> Iterator[RenderedFile]:
    """Pass sheets through and show how many are left: a bar on a terminal, lines elsewhere."""
    if not console.is_terminal:
        yield from _in_lines(done, total, console)
        return
    columns = (TextColumn("  {task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(label, total=total)
        for printed in done:
            progress.update(task, advance=1, description=printed.path)
            yield printed


def _in_lines(done: Iterable[RenderedFile], total: int, console: Console) -> Iterator[RenderedFile]:
    """Pass sheets through, with a line for each that is printed and one for all the others."""
    kept, number = False, 0
    for number, printed in enumerate(done, 1):
        if kept and not printed.from_cache:
            console.print(_kept_line(number - 1, total))
        if not printed.from_cache:
            console.print(f"  {number}/{total} {printed.path}")
        kept = printed.from_cache
        yield printed
    if kept:
        console.print(_kept_line(number, total))


def _kept_line(count: int, total: int) -> str:
    return f"  {count}/{total} {console_line('sheets-kept')}"
