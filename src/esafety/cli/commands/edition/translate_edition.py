"""Begin the translation of a sealed edition, beside its folder."""

from collections.abc import Iterator
from pathlib import Path

import click

from esafety.checks.run.records import check_school_names
from esafety.checks.translations.parity import HOME
from esafety.cli.parameters import Argument
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import step_lines
from esafety.cli.value_kinds import TRANSLATION, ValueKind
from esafety.cli.verb import verb
from esafety.content.start_translation import check_new_translation, new_translation
from esafety.formats.edition_paths import translation_folder
from esafety.markdown.page import in_language
from esafety.policy.translations.seal import FACTS
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.tree import SourceTree
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
    click.echo("\n".join(_next_steps(parse_source_tree(tree), edition, language)))
    return 0


def _next_steps(source_tree: SourceTree, edition: str, language: str) -> Iterator[str]:
    """Yield what is done now, in its order."""
    program, folder = program_name(), translation_folder(edition, language)
    steps = {
        f"{folder}/*.md": "translation-text",
        f"{folder}/{FACTS}": "translation-facts",
        **dict(_of_the_site(source_tree, language)),
        f"{program} check, {program} preview": "translation-look",
        'git add --all, git commit -m "…"': "translation-commit",
        f'{program} seal-translation {edition} {language} --by "…" --on …': "translation-seal",
    }
    return step_lines(steps)


def _of_the_site(source_tree: SourceTree, language: str) -> Iterator[tuple[str, str]]:
    """Yield what else the language lacks: what the school is called in it, and its home page."""
    lacking = dict.fromkeys(one.params["name"] for one in check_school_names(source_tree, language))
    if lacking:
        yield f"{SCHOOL_FILE} ({', '.join(map(str, lacking))})", "translation-names"
    home = in_language(HOME, language)
    if home not in source_tree.files:
        yield home, "new-home-page"
