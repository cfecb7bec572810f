"""Measure builds of everything and the press alone, beside what others ask for the same pages."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import click

from esafety.cli.parameters import Option
from esafety.cli.value_kinds import FOLDER, OneOf, at_least
from esafety.cli.verb import verb
from esafety.text.one_line import console_line

MEASURING: Final = "scripts/measuring"
# What scripts/measuring/__main__.py can measure.
PARTS: Final = (
    *("web", "check", "printing", "paper", "search", "province", "personal-data", "faces"),
    *("bytes", "site", "lighthouse"),
)


@verb(
    "bench",
    Option("--rounds", kind=at_least(1), default=3),
    Option("--only", kind=OneOf(*PARTS)),
    Option("--before", kind=FOLDER),
)
def command(root: Path, *, rounds: int, only: str | None, before: Path | None) -> int:
    """Run what measures, which belongs to this repository; return what it returns."""
    tools = root / MEASURING
    if not tools.is_dir():
        click.echo(f"{tools}: {console_line('no-measuring')}")
        return 1
    words = [sys.executable, "-m", tools.name, "--rounds", str(rounds)]
    words += ["--only", only] if only else []
    words += ["--before", str(before)] if before else []
    path = os.environ | {"PYTHONPATH": str(tools.parent)}
    return subprocess.run(words, cwd=root, env=path, check=False).returncode  # noqa: S603
