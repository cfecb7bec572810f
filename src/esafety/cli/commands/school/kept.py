"""List what the school has in the place of the kit's, and whether the original has changed."""

from pathlib import Path
from typing import Final

import click
from rich.table import Table

from esafety.cli.build_run import terminal
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.verb import verb
from esafety.problems.problem import ContentError
from esafety.source_tree.overrides.files import replaced_in
from esafety.storage.kit import kit_of
from esafety.text.one_line import console_line

_WORDS: Final = {
    "same": "kept-same",
    "changed": "kept-changed",
    "unknown": "kept-unknown",
    "gone": "kept-gone",
}


@verb("kept")
def command(root: Path) -> int:
    """Show a row for each file and each row of facts; changes nothing."""
    if not kit_of(root):
        click.echo(console_line("kept-no-kit"))
        return 0
    try:
        found = replaced_in(root)
    except ContentError as refused:
        click.echo("\n".join(problem_lines(refused.problems)))
        return 1
    table = Table(box=None, pad_edge=False, show_header=False)
    for one in found:
        table.add_row(one.path, console_line(_WORDS[one.state], version=one.version))
    terminal().print(table if found else console_line("kept-nothing"))
    if any(one.state != "same" for one in found):
        click.echo(console_line("kept-read"))
    return 0
