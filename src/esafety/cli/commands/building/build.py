"""Build everything: check the texts, make the site, print the paper, show what was made."""

from pathlib import Path
from typing import Any

from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.cli.parameters import Option, build_options
from esafety.cli.verb import verb
from esafety.processes.parent_process import FLAG, end_with_input


@verb(
    "build",
    *build_options(),
    Option("--published"),
    Option("--prove"),
    Option(FLAG, hidden=True),
)
def command(root: Path, *, to: Path | None, until_input_ends: bool, **values: Any) -> int:
    """Build the site folder; return 1 and leave the old one as it was if anything is wrong."""
    if until_input_ends:
        end_with_input()
    return BuildRun(root, BuildOptions(to=to or root / "site", **values)).run()
