"""Show everything with the draft of the next edition, where there is one, whatever is missing."""

from pathlib import Path
from typing import Any

from esafety.cli.build_run import BuildOptions
from esafety.cli.parameters import build_options
from esafety.cli.preview_run import PreviewRun
from esafety.cli.verb import verb
from esafety.storage.folders import PREVIEW


@verb("preview", *build_options())
def command(root: Path, *, to: Path | None, **values: Any) -> int:
    """Build the preview's folder; return 1 if pages or any sheet could not be made."""
    return PreviewRun(root, BuildOptions(to=to or root / PREVIEW, preview=True, **values)).run()
