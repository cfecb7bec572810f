"""Approving an edition on disk: checked, built as it will be once sealed, then sealed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from esafety.approval.rules import (
    ApprovalRequest,
    changes_by_sealing,
    check_approval,
    check_once_sealed,
    new_seal,
    seal_path,
)
from esafety.formats.edition_paths import folder_of
from esafety.git.history import place_in_checkout, rewritten_seals, uncommitted, with_history_of
from esafety.policy.seals.seal import DRAFT
from esafety.problems.error_log import LOG
from esafety.problems.problem import ContentError, Problem
from esafety.processes.parent_process import FLAG
from esafety.source_tree.read_folder import MADE_FROM, fingerprint, read_tree
from esafety.source_tree.tree import CONFIGURATION
from esafety.storage.scratch_folder import scratch_in

# Builds all pages and sheets of a school's folder as on a day; says itself why it cannot.
Build = Callable[[Path, date], bool]
BUILD_FOLDER: Final = "build"
_COPIED: Final = (*MADE_FROM, "scripts", CONFIGURATION)


class NotBuiltError(Exception):
    """The edition, sealed, could not be built; the build has said why."""


@dataclass(frozen=True, slots=True)
class FullBuild:
    """Builds a copy of a school as scripts/build.py does, and keeps only printed sheets.

    `root` is the school's own folder, whose history dates the sheets; `plates` is the folder
    of sheets printed before.
    """

    root: Path
    pdf_cache: Path

    def __call__(self, school: Path, today: date) -> bool:
        """Build the copy; tell whether all of it could be built."""
        script = [sys.executable, str(school / "scripts/build.py"), "--prove"]
        options = ["--today", today.isoformat(), "--pdf-cache", str(self.pdf_cache)]
        surroundings = os.environ | with_history_of(self.root, school)
        asked = [*script, *options, FLAG]
        # The pipe stays open as long as this process lives; the build ends with it.
        with subprocess.Popen(asked, cwd=school, env=surroundings, stdin=subprocess.PIPE) as done:  # noqa: S603 (our own script)
            whole = done.wait() == 0
        if (told := school / LOG).is_file():
            (self.root / LOG).parent.mkdir(exist_ok=True)
            with (self.root / LOG).open("ab") as log:
                log.write(told.read_bytes())
        return whole


def approved_seal(root: Path, request: ApprovalRequest, today: date, build: Build) -> str:
    """Return the text of a seal for an edition of which every page and sheet could be built.

    Nothing is written into the school's folder but below build/.

    Raises:
        ContentError: with everything that stands against the approval.
        NotBuiltError: if `build` cannot build the school as it will be once sealed.
    """
    tree = read_tree(root)
    _refuse(
        *check_approval(tree, request, today),
        *uncommitted(root, folder_of(request.edition)),
        *rewritten_seals(root),
    )
    seal = new_seal(tree, request)
    changes = changes_by_sealing(tree, request.edition, seal)
    _refuse(*check_once_sealed(tree, changes, today))
    as_read = fingerprint(root)
    with _sealed_copy(root, changes) as school:
        if not build(school, today):
            raise NotBuiltError(request.edition)
    if fingerprint(root) != as_read:
        _refuse(Problem(folder_of(request.edition), 1, "approve-changed-meanwhile"))
    return seal


def write_seal(root: Path, edition: str, seal: str) -> None:
    """Write a seal into its edition's folder, which is no draft from then on."""
    (root / seal_path(edition)).write_bytes(seal.encode())
    (root / folder_of(edition) / DRAFT).unlink(missing_ok=True)


def _refuse(*against: Problem) -> None:
    if against:
        raise ContentError(against)


@contextmanager
def _sealed_copy(root: Path, changes: Mapping[str, str | None]) -> Iterator[Path]:
    """Give a copy of a school's folder with `changes` made, for as long as it is needed."""
    with scratch_in(root / BUILD_FOLDER) as bench:
        school = bench / place_in_checkout(root)
        for name in _COPIED:
            _copy(root / name, school / name)
        for path, text in changes.items():
            if text is None:
                (school / path).unlink(missing_ok=True)
            else:
                (school / path).write_bytes(text.encode("utf-8", "surrogateescape"))
        yield school


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
