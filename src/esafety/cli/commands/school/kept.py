"""List what the school has in the place of the kit's, and whether the original has changed.

Of one file or row it shows where the original lies, and what the school's own differs in.
"""

from pathlib import Path
from typing import Final

import click
from rich.table import Table

from esafety.cli.build_run import terminal
from esafety.cli.parameters import Argument
from esafety.cli.terminal.kit_original_lines import no_original_line, original_lines
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import PATH
from esafety.cli.verb import verb
from esafety.problems.problem import ContentError
from esafety.source_tree.overrides.files import kit_texts, own_facts, own_texts, replaced_in
from esafety.source_tree.overrides.kit_originals import ROW, part_of
from esafety.storage.kit import kit_of
from esafety.text.one_line import console_line

_WORDS: Final = {
    "same": "kept-same",
    "changed": "kept-changed",
    "unknown": "kept-unknown",
    "gone": "kept-gone",
}


@verb("kept", Argument("path", PATH, required=False))
def command(root: Path, *, path: str | None) -> int:
    """Show a row for each file and each row of facts, or one original; changes nothing."""
    kit = kit_of(root)
    if not kit:
        click.echo(console_line("kept-no-kit"))
        return 0
    try:
        return _list(root) if path is None else _show(root, kit, path)
    except ContentError as refused:
        click.echo("\n".join(problem_lines(refused.problems)))
        return 1


def _list(root: Path) -> int:
    found = replaced_in(root)
    table = Table(box=None, pad_edge=False, show_header=False)
    for one in found:
        table.add_row(one.path, console_line(_WORDS[one.state], version=one.version))
    terminal().print(table if found else console_line("kept-nothing"))
    if any(one.state != "same" for one in found):
        click.echo(console_line("kept-read"))
    return 0


def _show(root: Path, kit: Path, path: str) -> int:
    """Show where one original lies and what the school's own differs in; 1 if there is none.

    Raises:
        ContentError: if the rows of the school's file cannot be told.
    """
    originals = kit_texts(root)
    name, row, _ = path.partition(ROW)
    original = part_of(originals, path)
    if original is None:
        click.echo(no_original_line(path, originals))
        return 1
    if row:
        own_facts(root, name)
    own = part_of(own_texts(root, [name]), path)
    for line in original_lines(path, kit / name, original, own):
        click.echo(line)
    return 0
