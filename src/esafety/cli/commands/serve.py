"""Show the website on this machine while it is written; MkDocs builds it anew on every change."""

import os
import sys
from pathlib import Path
from typing import Final

import click

from esafety.cli.parameters import PORT, Option
from esafety.cli.verb import verb
from esafety.source_tree.read_folder import MADE_FROM
from esafety.text.one_line import console_line

# The draft is shown, and MkDocs' own announcements are not.
SETTINGS: Final = {"ESAFETY_PREVIEW": "1", "NO_MKDOCS_2_WARNING": "1"}
# MkDocs watches docs/ and its configuration itself; `src` is there in this repository only.
WATCHED: Final = (*MADE_FROM, "src")


@verb("serve", Option("--port", kind=PORT, default=8000))
def command(root: Path, *, port: int) -> int:
    """Serve until Ctrl-C; the exit code is that of MkDocs."""
    watched = [f for name in WATCHED if (root / name).is_dir() for f in ("--watch", name)]
    mkdocs = [sys.executable, "-P", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *watched]
    click.echo(f"{console_line('serving')} {console_line('ctrl-c')}")
    os.chdir(root)
    # MkDocs takes the place of this process, so that whatever ends it ends the server.
    os.execve(mkdocs[0], mkdocs, os.environ | SETTINGS)  # noqa: S606 (our own command)
