"""Seal an edition: bind its approval to the exact bytes of every file, in every language.

All pages and sheets are built first, as they will be once the edition is sealed; nothing is
sealed of which anything cannot be built.
"""

from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import click

from esafety.approval.approve import FullBuild, NotBuiltError, approved_seal, write_seal
from esafety.approval.rules import ApprovalRequest, seal_path
from esafety.cli.parameters import Argument, Option, pdf_cache_option, today_option
from esafety.cli.terminal.editions import seal_lines
from esafety.cli.terminal.id_change_lines import ids_lines
from esafety.cli.terminal.problems import problem_lines, stale_lines
from esafety.cli.terminal.progress import announce_build
from esafety.cli.value_kinds import DAY, ValueKind
from esafety.cli.verb import verb
from esafety.content.id_changes import changes_since_edition_before
from esafety.content.load import read_content
from esafety.content.renumber import in_step, renumbering
from esafety.policy.seals.seal import whole_seal
from esafety.problems.problem import ContentError
from esafety.processes.exit_codes import failure_code
from esafety.publish.published_record import check_in_force_published, record_in
from esafety.source_tree.file_tree import seals_in
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.folders import PDF_CACHE
from esafety.storage.kit import release
from esafety.text.one_line import console_line


@verb(
    "approve",
    Argument("edition", ValueKind("edition")),
    Option("--by", kind=ValueKind("name"), required=True),
    Option("--office", kind=ValueKind("office"), required=True),
    Option("--on", kind=DAY, required=True),
    Option("--decision", kind=ValueKind("reference")),
    Option("--from-paper"),
    Option("--dry-run"),
    pdf_cache_option(),
    today_option(),
)
def command(
    root: Path, *, dry_run: bool, pdf_cache: Path | None, today: date, **approval: Any
) -> int:
    """Write the seal; write nothing and return 1 if anything stands against it."""
    request = ApprovalRequest(**approval, release=release())
    build = FullBuild(root, pdf_cache or root / PDF_CACHE, announce_build)
    try:
        seal = approved_seal(root, request, today, build)
    except (ContentError, NotBuiltError, KeyboardInterrupt) as error:
        problems = error.problems if isinstance(error, ContentError) else ()
        click.echo("\n".join([*problem_lines(problems), console_line("not-sealed")]))
        return failure_code(error)
    for line in _report(root, seal, today):
        click.echo(line)
    if dry_run:
        click.echo(f"{console_line('dry-run')}\n\n{seal}")
        return 0
    write_seal(root, request.edition, seal)
    click.echo(console_line("sealed", path=seal_path(request.edition)))
    return 0


def _report(root: Path, seal: str, today: date) -> list[str]:
    """Return what the seal binds, and what the one who approves should know beside it.

    It is told of the files as they are sealed: with the ids of the clauses written down.
    """
    written, edition = read_tree(root), whole_seal(seal).edition
    unpublished = check_in_force_published(seals_in(written), record_in(root))
    stale = read_content(in_step(written, edition), preview=True, today=today).stale
    since = changes_since_edition_before(parse_source_tree(written), edition)
    ids = ids_lines(since, get_terminal_size().columns)
    notes = problem_lines([*renumbering(written, edition).lost, *unpublished])
    return [*ids, *seal_lines(seal), *notes, *stale_lines(stale)]
