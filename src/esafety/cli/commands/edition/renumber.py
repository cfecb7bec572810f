"""Write down the ids of a draft's clauses, and carry over what names them."""

from pathlib import Path
from shutil import get_terminal_size

import click

from esafety.cli.parameters import Argument
from esafety.cli.terminal.id_change_lines import ids_lines
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import ValueKind
from esafety.cli.verb import verb
from esafety.content.renumber import check_renumber, renumbering
from esafety.formats.edition_paths import AUDIENCES_FILE
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import console_line


@verb("renumber", Argument("edition", ValueKind("edition"), required=False))
def command(root: Path, *, edition: str | None) -> int:
    """Write the files that change; write nothing and return 1 if anything stands against it.

    Without a name it is the draft.
    """
    tree = read_tree(root)
    edition = edition or parse_source_tree(tree).draft
    if edition is None:
        click.echo(console_line("renumber-without-draft"))
        return 1
    if problems := check_renumber(tree, edition):
        click.echo("\n".join([*problem_lines(problems), console_line("nothing-written")]))
        return 1
    renumbered = renumbering(tree, edition)
    for line in ids_lines(renumbered.ids, get_terminal_size().columns):
        click.echo(line)
    for path, text in renumbered.files.items():
        write_atomically(root / path, text.encode("utf-8", "surrogateescape"))
        click.echo(path)
    if not renumbered.files:
        click.echo(console_line("ids-in-step"))
    elif any(path.endswith(f"/{AUDIENCES_FILE}") for path in renumbered.files):
        click.echo(console_line("ids-look"))
    for line in problem_lines(renumbered.lost):
        click.echo(line)
    return 0
