"""Begin the translation of a sealed edition, beside its folder."""

from collections.abc import Iterator
from pathlib import Path

import click

from esafety.cli.parameters import Argument
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import step_lines
from esafety.cli.value_kinds import TRANSLATION, ValueKind
from esafety.cli.verb import verb
from esafety.content.start_translation import check_new_translation, new_translation
from esafety.formats.edition_paths import translation_folder
from esafety.source_tree.read_folder import read_tree
from esafety.storage.new_files import write_new_files
from esafety.text.one_line import console_line
from esafety.text.program_name import program_name


@verb(
    "translate-edition",
    Argument("edition", ValueKind("edition")),
    Argument("language", TRANSLATION),
)
def command(root: Path, *, edition: str, language: str) -> int:
    """Write the translation's folder; write nothing and return 1 if anything stands against it."""
    tree = read_tree(root)
    if problems := [*check_new_translation(tree, edition, language)]:
        click.echo("\n".join([*problem_lines(problems), console_line("nothing-written")]))
        return 1
    files = new_translation(tree, edition, language)
    write_new_files(root, files)
    folder = translation_folder(edition, language)
    click.echo(f"{folder}: {len(files)} {console_line('files', count=len(files))}\n")
    click.echo("\n".join(_next_steps(folder, edition, language)))
    return 0


def _next_steps(folder: str, edition: str, language: str) -> Iterator[str]:
    """Yield what is done now, in its order."""
    program = program_name()
    steps = {
        f"{folder}/*.md": "translation-text",
        f"{folder}/translation.yml": "translation-facts",
        f"{program} check, {program} preview": "translation-look",
        f"{program} seal-translation {edition} {language}": "translation-seal",
    }
    return step_lines(steps)
