"""Publications for tests: a school with a history, a bare repository, a site built once."""

import hashlib
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from esafety.approval.approve import approved_seal, write_seal
from esafety.approval.rules import ApprovalRequest
from esafety.processes.command import COMMAND
from esafety.text.one_line import console_line
from workshop import PDF_CACHE, PUBLIC, TODAY, commit_all, esafety, git

URL: Final = PUBLIC
BRANCH: Final = "gh-pages"
# Of the publication of a site that was built before.
STEPS: Final = ("check", "ask", "take", "fetch", "prepare", "deploy", "notices", "push")
_KILLED_AT: Final = """
import os, sys
from esafety.cli.commands.publication import publish
from esafety.cli.program import main

step, report = sys.argv.pop(1), publish._step

def reported(name):
    report(name)
    if name == step:
        os.killpg(0, 9)

publish._step = reported
raise SystemExit(main(sys.argv[1:]))
"""
BY: Final = ("Ayşe IŞIK", "Okul Müdürü")


@dataclass(frozen=True)
class Press:
    """A school, the repository it publishes into, and the site built for that."""

    school: Path
    remote: Path
    site: Path

    def run(self, *words: str, process: bool | None = None) -> subprocess.CompletedProcess[str]:
        """Run the command in the school's folder."""
        return esafety(self.school, *words, process=process)

    def words(self, *words: str) -> list[str]:
        """Return what is typed to run the command."""
        return [*COMMAND, *words]

    def build(self) -> None:
        """Build the site for publication."""
        built = self.run(
            *("build", "--published", "--to", str(self.site), "--site-url", URL),
            *("--today", TODAY, "--pdf-cache", str(PDF_CACHE)),
        )
        assert built.returncode == 0, built.stdout + built.stderr

    @property
    def order(self) -> list[str]:
        """Return the options of a publication."""
        return [*self.order_to_build, "--site", str(self.site)]

    @property
    def order_to_build(self) -> list[str]:
        """Return the options of a publication for which a site is built."""
        place = ["--remote", str(self.remote), "--branch", BRANCH, "--site-url", URL]
        return [*place, "--today", TODAY]

    def publish(self, *more: str) -> subprocess.CompletedProcess[str]:
        """Publish what was built."""
        return self.run("publish", *self.order, *more)

    def approve(self, edition: str, on: str) -> None:
        """Commit a draft and seal it."""
        commit_all(self.school, f"draft {edition}")
        seal_unbuilt(self.school, ApprovalRequest(edition, *BY, date.fromisoformat(on)))
        commit_all(self.school, f"sealed {edition}")

    def next_edition(self, edition: str, on: str) -> None:
        """Start, note, commit and seal an edition after the one in force."""
        begun = self.run("new-edition", edition)
        assert begun.returncode == 0, begun.stdout + begun.stderr
        facts = self.school / f"docs/policy/{edition}/edition.yml"
        said = facts.read_text(encoding="utf-8")
        said = said.replace('tr: ""', "tr: Düzeltildi.").replace('en: ""', "en: Corrected.")
        facts.write_text(said, encoding="utf-8")
        self.approve(edition, on)


def seal_unbuilt(school: Path, request: ApprovalRequest) -> None:
    """Seal as `esafety approve` does, but build nothing: tests/test_approve.py shows that."""
    seal = approved_seal(school, request, date.fromisoformat(TODAY), lambda *_: True)
    write_seal(school, request.edition, seal)


def press_of(folder: Path) -> Press:
    """Return the school of a folder, and what it publishes into."""
    return Press(folder / "school", folder / "pages.git", folder / "site")


def press_in(folder: Path, make_school: Callable[[Path], Path]) -> Press:
    """Make a school and an empty repository to publish into."""
    press = press_of(folder)
    make_school(press.school)
    press.remote.mkdir()
    git(press.remote, "init", "--quiet", "--bare")
    return press


def published_tree(remote: Path, below: str = "") -> dict[str, str]:
    """Return the digest of every file on the branch, by its path."""
    listed = git(remote, "ls-tree", "-r", "-z", f"{BRANCH}:{below}").split("\0")
    return {line.split("\t")[1]: line.split()[2] for line in listed if line}


def head(remote: Path) -> str:
    """Return the branch's newest commit."""
    return git(remote, "rev-parse", BRANCH).strip()


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found
    }


def shown_step(name: str) -> str:
    """Return the line with which a publication reports a step."""
    return f"→ {console_line(f'step-{name}')}"


def killed_at(press: Press, step: str) -> None:
    """Run a publication that is killed, with all it started, the moment a step begins."""
    words = [sys.executable, "-P", "-c", _KILLED_AT, step, "publish", *press.order]
    _killed(words, press.school)


def killed_within(press: Press, hook: str) -> None:
    """Run a publication that is killed, with all it started, while the remote runs a hook."""
    script = press.remote / f"hooks/{hook}"
    script.write_text("#!/bin/sh\nkill -9 0\n", encoding="utf-8")
    script.chmod(0o755)
    _killed(press.words("publish", *press.order), press.school)
    script.unlink()


def _killed(words: Sequence[str], folder: Path) -> None:
    ended = subprocess.run(
        words, cwd=folder, capture_output=True, text=True, check=False, start_new_session=True
    )
    assert ended.returncode == -signal.SIGKILL, ended.stdout + ended.stderr


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[bool]:
    """Put a small disk at a folder; yield whether this machine lets us."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)
