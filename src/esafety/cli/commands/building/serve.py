"""Show the website on this machine while it is written; MkDocs builds it anew on every change."""

import os
import sys
from pathlib import Path
from typing import Final

import click

from esafety.checks.site_configuration import check_settings
from esafety.cli.parameters import Option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import PORT
from esafety.cli.verb import verb
from esafety.processes.ports import free_port_after, is_free
from esafety.site.build import SiteError, read_configuration
from esafety.site.configuration_file import configuration_file
from esafety.source_tree.read_folder import MADE_FROM, text_at
from esafety.storage.kit import CONFIGURATION, kit_of
from esafety.text.one_line import console_line

# The draft is shown, and MkDocs' own announcements are not.
SETTINGS: Final = {"ESAFETY_PREVIEW": "1", "NO_MKDOCS_2_WARNING": "1"}
# MkDocs watches docs/ and its configuration itself; `src` is there in this repository only.
WATCHED: Final = (*MADE_FROM, "src")


@verb("serve", Option("--port", kind=PORT, default=8000))
def command(root: Path, *, port: int) -> int:
    """Serve until Ctrl-C; the exit code is that of MkDocs.

    A configuration that may name programs is never given to MkDocs, which would run them.
    """
    if problems := [*check_settings(text_at(root / CONFIGURATION))]:
        click.echo("\n".join(problem_lines(problems)))
        return 1
    if not is_free(port):
        click.echo(console_line("port-taken", port=port, other=free_port_after(port) or "…"))
        return 1
    try:
        read_configuration(root)
    except SiteError as error:
        click.echo("\n".join(error.messages))
        return 1
    return _serve(root, port)


def _serve(root: Path, port: int) -> int:
    kit = kit_of(root)
    folders = [base / name for base in (root, *([kit] if kit else [])) for name in WATCHED]
    watched = [f for folder in folders if folder.is_dir() for f in ("--watch", str(folder))]
    settings = ["-f", str(configuration_file(root)), "-a", f"127.0.0.1:{port}", *watched]
    mkdocs = [sys.executable, "-P", "-m", "mkdocs", "serve", *settings]
    click.echo(f"{console_line('serving')} {console_line('ctrl-c')}")
    os.chdir(root)
    # MkDocs takes the place of this process, so that whatever ends it ends the server.
    os.execve(mkdocs[0], mkdocs, os.environ | SETTINGS)  # noqa: S606 (our own command)
