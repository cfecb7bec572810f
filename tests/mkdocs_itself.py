"""MkDocs as an editor calls it itself, without our command; another plugin may fail in it."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from fork_server import call_forked

# Events at which no page is being rendered: pages were read before, or are done.
ASKED: Final = ("env", "pre_template", "post_build")


class OtherPlugin(Protocol):
    """Another plugin than ours, beside it in a build."""

    def put_in(self) -> None:
        """Let it answer to events in this process from now on."""


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


@dataclass(frozen=True, slots=True)
class AskingPlugin:
    """Another plugin, which asks for an address where pages have been rendered and none is."""

    answers: Path

    def put_in(self) -> None:
        """Let it ask in this process from now on, and write down what it is answered."""
        for event in ASKED:
            setattr(MacrosPlugin, f"on_{event}", _asking(partial(self._note, event)))

    def _note(self, event: str, config: MkDocsConfig) -> None:
        addresses: Any = config.plugins["esafety"].language.addresses  # type: ignore[attr-defined]
        try:
            answer = addresses.href("docs/report.md")
        except LookupError:
            answer = "no page"
        with self.answers.open("a", encoding="utf-8") as answers:
            answers.write(f"{event}: {answer}{addresses.template}\n")


def _asking(note: Callable[[MkDocsConfig], None]) -> Callable[..., Any]:
    def asked(_plugin: MacrosPlugin, given: Any = None, /, **facts: Any) -> Any:
        note(facts["config"])
        return given

    return asked


def mkdocs(
    school: Path, other: OtherPlugin | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Build as MkDocs does that is called itself, in a process of its own."""
    given = {"ESAFETY_PAPER": "0", "NO_MKDOCS_2_WARNING": "1"}
    return call_forked(partial(_built, other), school, os.environ | given | settings)


def _built(other: OtherPlugin | None) -> int:
    if other:
        other.put_in()
    try:
        cli(["build", "--quiet", "--site-dir", "build/look"], prog_name="mkdocs")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0
