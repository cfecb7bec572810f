"""Approve an edition on disk: check it, build it as it will be once sealed, then seal it."""

import os
import shutil
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
from esafety.approval.translation import (
    TranslationRequest,
    check_translation,
    new_translation_seal,
    translation_seal_path,
)
from esafety.content.renumber import in_step, renumbering
from esafety.formats.edition_paths import folder_of
from esafety.git.history import place_in_checkout, rewritten_seals, uncommitted, with_history_of
from esafety.policy.seals.seal import DRAFT
from esafety.problems.error_log import LOG
from esafety.problems.problem import ContentError, Problem
from esafety.processes.command import run_bound
from esafety.source_tree.read_folder import MADE_FROM, fingerprint, read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.folders import BUILD
from esafety.storage.kit import CONFIGURATION
from esafety.storage.scratch_folder import scratch_in

# Builds all pages and documents of a school's folder as of a day and returns whether all of
# them could be built; reports the errors itself.
Build = Callable[[Path, date], bool]
_COPIED: Final = (*MADE_FROM, CONFIGURATION)


class NotBuiltError(Exception):
    """The edition, sealed, could not be built; the build has reported why."""


@dataclass(frozen=True, slots=True)
class FullBuild:
    """Builds a copy of a school as `esafety build` does, and keeps only the PDF cache.

    `root` is the school's own folder, whose history dates the documents; `pdf_cache` is
    the folder of PDFs rendered before; `announce` is called as a build begins.
    """

    root: Path
    pdf_cache: Path
    announce: Callable[[], None] = lambda: None

    def __call__(self, school: Path, today: date) -> bool:
        """Build the copy; return whether all of it could be built."""
        self.announce()
        options = ["build", "--prove", "--root", str(school)]
        options += ["--today", today.isoformat(), "--pdf-cache", str(self.pdf_cache)]
        environment = os.environ | with_history_of(self.root, school)
        succeeded = run_bound(options, school, environment)
        if (build_log := school / LOG).is_file():
            (self.root / LOG).parent.mkdir(exist_ok=True)
            with (self.root / LOG).open("ab") as log:
                log.write(build_log.read_bytes())
        return succeeded


def approved_seal(root: Path, request: ApprovalRequest, today: date, build: Build) -> str:
    """Return the text of a seal for an edition of which every page and document could be built.

    Its clauses have the ids that `esafety renumber` gives them. Nothing is written into the
    school's folder but below build/.

    Raises:
        ContentError: with every problem that prevents the approval.
        NotBuiltError: if `build` cannot build the school as it will be once sealed.
    """
    written = read_tree(root)
    tree = in_step(written, request.edition)
    _raise_if_any(
        *check_approval(tree, request, today),
        *uncommitted(root, folder_of(request.edition)),
        *rewritten_seals(root),
    )
    seal = new_seal(tree, request)
    ids = {path: text for path, text in tree.items() if written.get(path) != text}
    changes = {**ids, **changes_by_sealing(tree, request.edition, seal)}
    _raise_if_any(*check_once_sealed(tree, changes, today))
    _build_once_sealed(root, changes, folder_of(request.edition), today, build)
    return seal


def sealed_translation(root: Path, request: TranslationRequest, today: date, build: Build) -> str:
    """Return the text of a seal for a translation of which everything could be built.

    Nothing is written into the school's folder but below build/.

    Raises:
        ContentError: with every problem that prevents it.
        NotBuiltError: if `build` cannot build the school as it will be once it is sealed.
    """
    tree = read_tree(root)
    _raise_if_any(
        *check_translation(tree, request, today),
        *uncommitted(root, request.folder),
        *rewritten_seals(root),
    )
    seal = new_translation_seal(tree, request)
    changes = {translation_seal_path(request): seal}
    _build_once_sealed(root, changes, request.folder, today, build)
    return seal


def _build_once_sealed(
    root: Path, changes: Mapping[str, str | None], folder: str, today: date, build: Build
) -> None:
    """Build a copy of a school with what sealing a folder changes in it.

    Raises:
        ContentError: if files of the school change meanwhile.
        NotBuiltError: if `build` cannot build it.
    """
    fingerprint_before = fingerprint(root)
    with _sealed_copy(root, changes) as school:
        if not build(school, today):
            raise NotBuiltError(folder)
    if fingerprint(root) != fingerprint_before:
        _raise_if_any(Problem(folder, 1, "approve-changed-meanwhile"))


def write_seal(root: Path, edition: str, seal: str) -> None:
    """Write a seal into its edition's folder, which is then no longer a draft.

    The ids of its clauses, with which it was sealed, are written down first. Whatever ends the
    program between two steps leaves a draft, or the whole seal beside the mark of a draft, of
    which a check says that it is to be deleted (`seal-beside-draft`).
    """
    for path, text in renumbering(read_tree(root), edition).files.items():
        write_atomically(root / path, text.encode("utf-8", "surrogateescape"))
    write_atomically(root / seal_path(edition), seal.encode())
    (root / folder_of(edition) / DRAFT).unlink(missing_ok=True)


def write_translation_seal(root: Path, request: TranslationRequest, seal: str) -> str:
    """Write the seal of a translation into its folder; return its path below `root`."""
    path = translation_seal_path(request)
    write_atomically(root / path, seal.encode())
    return path


def _raise_if_any(*problems: Problem) -> None:
    if problems:
        raise ContentError(problems)


@contextmanager
def _sealed_copy(root: Path, changes: Mapping[str, str | None]) -> Iterator[Path]:
    """Yield a temporary copy of a school's folder with `changes` applied."""
    with scratch_in(root / BUILD) as scratch:
        school = scratch / place_in_checkout(root)
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
