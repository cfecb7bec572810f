"""Build everything with the draft of the next edition, where there is one."""

import os
from pathlib import Path
from typing import Any

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
from esafety.storage.folders import PREVIEW


@verb(
    "preview",
    Option("--to", kind=FOLDER),
    today_option(),
    site_url_option(),
    pdf_cache_option(),
    Option("--afresh"),
    Option("--workers", kind=at_least(1), default=os.cpu_count() or 1),
)
def command(root: Path, *, to: Path | None, **given: Any) -> int:
    """Build the preview's folder; return 1 and leave the old one if anything is wrong."""
    target = to or root / PREVIEW
    return BuildRun(root, BuildOptions(to=target, preview=True, **given)).run()
