"""Seal a translation that was added to an edition; the approval's own seal stays as it is."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from esafety.approval.approve import (
    FullBuild,
    NotBuiltError,
    sealed_translation,
    write_translation_seal,
)
from esafety.approval.translation import TranslationRequest
from esafety.cli.parameters import Argument, Option, pdf_cache_option, today_option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.terminal.progress import announce_build
from esafety.cli.value_kinds import DAY, TRANSLATION, ValueKind
from esafety.cli.verb import verb
from esafety.policy.translations.seal import whole_translation_seal
from esafety.problems.problem import ContentError
from esafety.processes.exit_codes import failure_code
from esafety.storage.folders import PDF_CACHE
from esafety.text.one_line import console_line


@verb(
    "seal-translation",
    Argument("edition", ValueKind("edition")),
    Argument("language", TRANSLATION),
    Option("--by", kind=ValueKind("name"), required=True),
    Option("--on", kind=DAY, required=True),
    Option("--dry-run"),
    pdf_cache_option(),
    today_option(),
)
def command(
    root: Path, *, dry_run: bool, pdf_cache: Path | None, today: date, **request: Any
) -> int:
    """Write the seal; write nothing and return 1 if anything stands against it."""
    asked = TranslationRequest(**request)
    build = FullBuild(root, pdf_cache or root / PDF_CACHE, announce_build)
    try:
        seal = sealed_translation(root, asked, today, build)
    except (ContentError, NotBuiltError, KeyboardInterrupt) as error:
        problems = error.problems if isinstance(error, ContentError) else ()
        click.echo("\n".join([*problem_lines(problems), console_line("not-sealed")]))
        return failure_code(error)
    files = whole_translation_seal(seal).files
    click.echo(f"{asked.folder}: {len(files)} {console_line('files', count=len(files))}")
    if dry_run:
        click.echo(f"{console_line('dry-run')}\n\n{seal}")
        return 0
    click.echo(console_line("sealed", path=write_translation_seal(root, asked, seal)))
    return 0
