"""Start the draft of a new edition from the edition in force."""

from collections.abc import Iterator
from pathlib import Path

import click

from esafety.cli.parameters import Argument
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import step_lines
from esafety.cli.value_kinds import Kind
from esafety.cli.verb import verb
from esafety.content.check import check_content
from esafety.content.start_draft import check_new_draft, new_draft
from esafety.formats.edition_paths import folder_of
from esafety.publish.published_record import check_in_force_published, record_in
from esafety.source_tree.file_tree import seals_in
from esafety.source_tree.read_folder import read_tree
from esafety.storage.new_files import write_new_files
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name


@verb("new-edition", Argument("edition", Kind("edition")))
def command(root: Path, *, edition: str) -> int:
    """Write the draft's folder; write nothing and return 1 if anything stands against it."""
    tree = read_tree(root)
    if problems := [*check_new_draft(tree, edition), *check_content(tree)]:
        click.echo("\n".join([*problem_lines(problems), console_line("nothing-written")]))
        return 1
    files = new_draft(tree, edition)
    write_new_files(root, files)
    notes = check_in_force_published(seals_in(tree), record_in(root))
    click.echo("\n".join(problem_lines(list(notes))))
    folder = folder_of(edition)
    click.echo(f"{folder}: {len(files)} {console_line('files', count=len(files))}\n")
    click.echo("\n".join(_next_steps(folder)))
    return 0


def _next_steps(folder: str) -> Iterator[str]:
    """Yield what the coordinator does now, in its order."""
    program = program_name()
    steps = {
        f"{folder}/*.md": "draft-text",
        f"{folder}/90-…": "draft-team",
        f"{folder}/edition.yml, changes": "draft-changes",
        f"{program} check, {program} preview": "draft-redline",
        f"{program} approve": "draft-approve",
    }
    return step_lines(steps)
