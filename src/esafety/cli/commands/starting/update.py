"""Bring a school's ready-made files up to this release."""

from pathlib import Path

import click

from esafety.cli.parameters import Option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import FILE, PATH
from esafety.cli.verb import verb
from esafety.problems.problem import ContentError
from esafety.source_tree.overrides.files import replaced_in
from esafety.source_tree.overrides.kit_originals import overtaken
from esafety.starter.lock import LOCK
from esafety.starter.merge import FileChange
from esafety.starter.pins import is_hashed, newer_required
from esafety.starter.release import release_of, this_release
from esafety.starter.update_school import Choices, Update, planned_update, write_update
from esafety.text.one_line import console_line


@verb(
    "update",
    Option("--wheel", kind=FILE),
    Option("--keep", kind=PATH, multiple=True),
    Option("--take", kind=PATH, multiple=True),
)
def command(root: Path, *, wheel: Path | None, keep: tuple[str, ...], take: tuple[str, ...]) -> int:
    """Write what changed; return 1 if the school has to choose between two changes."""
    try:
        release = release_of(wheel) if wheel else this_release()
        update = planned_update(root, release, Choices(keep, take))
    except ContentError as error:
        click.echo("\n".join([*problem_lines(error.problems), console_line("nothing-changed")]))
        return 1
    write_update(root, update)
    notes = [*_notes(root, release.version), *([] if wheel else _overtaken(root))]
    click.echo("\n".join([*_lines(update, release.version), *notes]))
    return 1 if update.conflicts else 0


def _lines(update: Update, version: str) -> list[str]:
    told = [
        console_line(outcome.change.value, path=path)
        for path, outcome in update.outcomes.items()
        if outcome.change is not FileChange.SAME
    ]
    return (
        [*told, console_line("update-done", version=version)]
        if told
        else [console_line("update-nothing")]
    )


def _notes(root: Path, version: str) -> list[str]:
    """Return what is to be done about the line of the package: a newer release, a missing hash."""
    requirements = root / LOCK
    if not requirements.is_file():
        return []
    written = requirements.read_bytes()
    if newer := newer_required(written, version):
        return [console_line("update-not-installed", newer=newer, version=version)]
    return [] if is_hashed(written) else [console_line("new-without-hash")]


def _overtaken(root: Path) -> list[str]:
    """Return that originals of what the school took over have changed: no update touches those."""
    try:
        paths = overtaken(replaced_in(root))
    except ContentError as refused:
        return list(problem_lines(refused.problems))
    return [console_line("update-overtaken", paths=", ".join(paths))] if paths else []
