"""Build everything with the draft of the next edition, where there is one."""

from pathlib import Path
from typing import Any

from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.cli.parameters import build_options
from esafety.cli.verb import verb
from esafety.storage.folders import PREVIEW


@verb("preview", *build_options())
def command(root: Path, *, to: Path | None, **values: Any) -> int:
    """Build the preview's folder; return 1 and leave the old one if anything is wrong."""
    return BuildRun(root, BuildOptions(to=to or root / PREVIEW, preview=True, **values)).run()
