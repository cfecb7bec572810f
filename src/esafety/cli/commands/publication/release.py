"""Release a published edition on GitHub: its PDFs, its manifest, and a letter in two languages."""

from pathlib import Path

import click

from esafety.cli.console import problem_lines
from esafety.cli.parameters import Argument
from esafety.cli.value_kinds import Kind
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.git.history import head
from esafety.github.github_cli import GitHubError, gh_in
from esafety.policy.editions import Edition
from esafety.problems.problem import ContentError
from esafety.publish.github_release import (
    ReleaseError,
    ReleaseText,
    published_files,
    release,
    repository,
)
from esafety.publish.release_plan import ReleaseDiff, release_notes, release_title
from esafety.source_tree.read_folder import read_tree
from esafety.storage.folders import PUBLISHED_COPY
from esafety.text.one_line import console_line


@verb("release", Argument("edition", Kind("edition"), required=False))
def command(root: Path, *, edition: str | None) -> int:
    """Make or complete the release; return 1 if that is not possible or not allowed."""
    try:
        in_force = read_content(read_tree(root)).edition
        if edition not in (None, in_force.name):
            click.echo(console_line("not-in-force", asked=edition, edition=in_force.name))
            return 1
        done = _release(root, in_force)
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
        return 1
    except (GitHubError, ReleaseError) as error:
        click.echo(str(error))
        return 1
    renewed = f"{console_line('renewed')}: {len(done.renewed)}"
    click.echo(f"{in_force.name}: +{len(done.missing)}, {renewed}")
    return 0


def _release(root: Path, edition: Edition) -> ReleaseDiff:
    files = published_files(root / PUBLISHED_COPY / edition.name, edition.name)
    gh, commit = gh_in(root), head(root)
    if commit is None:
        raise ReleaseError(console_line("release-without-commit"))
    notes = release_notes(edition, repository(gh))
    return release(ReleaseText(edition.name, release_title(edition), notes, commit), files, gh)
