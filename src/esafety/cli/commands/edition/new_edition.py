"""Start the draft of a new edition from the edition in force."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import click

from esafety.cli.parameters import Argument
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import step_lines
from esafety.cli.value_kinds import ValueKind
from esafety.cli.verb import verb
from esafety.content.check import check_content
from esafety.content.start_draft import check_edition_name, check_new_draft, new_draft
from esafety.formats.edition_paths import EDITION_FILE, folder_of
from esafety.problems.problem import Problem
from esafety.publish.published_record import check_in_force_published, record_in
from esafety.source_tree.file_tree import seals_in
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.new_files import write_new_files
from esafety.text.languages import required_languages
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name


@verb("new-edition", Argument("edition", ValueKind("edition")))
def command(root: Path, *, edition: str) -> int:
    """Write the draft's folder; write nothing and return 1 if anything stands against it.

    What is wrong with the name alone is told before the school is read.
    """
    if problems := [*check_edition_name(edition)]:
        return _refused(problems)
    tree = read_tree(root)
    if problems := [*check_new_draft(tree, edition), *check_content(tree)]:
        return _refused(problems)
    files = new_draft(tree, edition)
    write_new_files(root, files)
    notes = check_in_force_published(seals_in(tree), record_in(root))
    click.echo("\n".join(problem_lines(list(notes))))
    folder = folder_of(edition)
    click.echo(f"{folder}: {len(files)} {console_line('files', count=len(files))}\n")
    languages = required_languages(parse_source_tree(tree).languages)
    click.echo("\n".join(_next_steps(folder, files, alone=len(languages) == 1)))
    return 0


def _refused(problems: Iterable[Problem]) -> int:
    click.echo("\n".join([*problem_lines(problems), console_line("nothing-written")]))
    return 1


def _next_steps(folder: str, files: Collection[str], *, alone: bool) -> Iterator[str]:
    """Yield what the coordinator does now, in its order; `alone` in one language."""
    program = program_name()
    named = any(path.startswith(f"{folder}/90-") for path in files)
    steps = {
        f"{folder}/*.md": "draft-text-alone" if alone else "draft-text",
        **({f"{folder}/90-…": "draft-team"} if named else {}),
        f"{folder}/{EDITION_FILE}, changes": "draft-changes",
        f"{program} check, {program} preview": "draft-redline",
        f"{program} approve": "draft-approve",
    }
    return step_lines(steps)
