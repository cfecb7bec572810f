"""MkDocs as an editor calls it itself, without our command; another plugin may fail in it."""

import os
import subprocess
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from fork_server import call_forked


@dataclass(frozen=True, slots=True)
class FailingPlugin:
    """Another plugin, which fails at one page."""

    event: str
    error: Exception

    def put_in(self) -> None:
        """Let it fail in this process from now on."""

        def failing(*_: Any, page: Page | None = None, **__: Any) -> None:
            if page is None or page.file.src_uri == "report.en.md":
                raise self.error

        # The event's name stands in the report of what failed.
        failing.__code__ = failing.__code__.replace(co_name=f"on_{self.event}")
        setattr(MacrosPlugin, f"on_{self.event}", failing)


def mkdocs(
    school: Path, failing: FailingPlugin | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Build as MkDocs does that is called itself, in a process of its own."""
    given = {"ESAFETY_PAPER": "0", "NO_MKDOCS_2_WARNING": "1"}
    return call_forked(partial(_built, failing), school, os.environ | given | settings)


def _built(failing: FailingPlugin | None) -> int:
    if failing:
        failing.put_in()
    try:
        cli(["build", "--quiet", "--site-dir", "build/look"], prog_name="mkdocs")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0
