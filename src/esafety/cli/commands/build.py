"""Build everything: check the texts, make the site, print the paper, show what was made."""

import os
from pathlib import Path
from typing import Any

from esafety.cli.argument_faults import ArgumentError, Fault
from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.cli.parameters import (
    FOLDER,
    Option,
    at_least,
    pdf_cache_option,
    site_url_option,
    today_option,
)
from esafety.cli.verb import verb
from esafety.processes.parent_process import FLAG, end_with_input
from esafety.storage.folders import PREVIEW


@verb(
    "build",
    Option("--to", kind=FOLDER),
    Option("--preview"),
    Option("--published"),
    today_option(),
    site_url_option(),
    pdf_cache_option(),
    Option("--afresh"),
    Option("--prove"),
    Option("--workers", kind=at_least(1), default=os.cpu_count() or 1),
    Option(FLAG, hidden=True),
)
def command(
    root: Path, *, to: Path | None, preview: bool, until_input_ends: bool, **given: Any
) -> int:
    """Build the site folder; return 1 and leave the old one as it was if anything is wrong."""
    if preview and given["published"]:
        raise ArgumentError([Fault("wrong-together", {"names": "--preview, --published"})])
    if until_input_ends:
        end_with_input()
    target = to or root / (PREVIEW if preview else "site")
    return BuildRun(root, BuildOptions(to=target, preview=preview, **given)).run()
