"""See to what pip cannot install: Pango, with which paper is set."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import click

from esafety.cli.verb import verb
from esafety.pdf.run.paper_libraries import can_set_paper
from esafety.storage.kit import kit_folder
from esafety.text.one_line import console_line

_SCRIPT: Final = "scripts/ready.sh"


@verb("ready")
def command(root: Path) -> int:  # noqa: ARG001 (the same for every school)
    """Install Pango where that is possible, else print what to type; return 1 if it is missing."""
    if can_set_paper():
        click.echo(console_line("paper-ready"))
        return 0
    shell = None if sys.platform == "win32" else shutil.which("sh")
    if shell is None:
        click.echo(console_line("paper-on-windows"))
        return 1
    words = [shell, str(kit_folder() / _SCRIPT), "pango", sys.executable]
    return subprocess.run(words, check=False).returncode  # noqa: S603 (our own script)
