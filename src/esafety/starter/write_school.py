"""Put a new school's folder on the disk: whole, or not at all."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from esafety.problems.problem import ContentError, Problem
from esafety.storage.scratch_folder import remove_folder

_BEGUN: Final = ".esafety-new-"
# A machine may have no name to commit under; the first commit needs one.
_NAME: Final = ("-c", "user.name=esafety", "-c", "user.email=esafety@okul.example")
# What binds git to another repository, as in a hook: `git rev-parse --local-env-vars`.
_OF_REPOSITORY: Final = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_CONFIG",
        "GIT_CONFIG_COUNT",
        "GIT_CONFIG_PARAMETERS",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NO_REPLACE_OBJECTS",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)


def check_target(target: Path) -> None:
    """Require a folder that is not there yet, or is empty.

    Raises:
        ContentError: if something stands there.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise ContentError([Problem(str(target), 1, "new-no-folder")])
    if target.is_dir() and any(target.iterdir()):
        raise ContentError([Problem(str(target), 1, "new-not-empty")])


def write_school(target: Path, files: Mapping[str, bytes], message: str) -> bool:
    """Write a school's folder with its first commit; return whether git was there for it.

    All is written beside the folder's place and moved there in the end, so that a full disk or
    Ctrl-C leaves nothing half made.

    Raises:
        ContentError: if something stands there already (`check_target`).
        OSError: naming the folder, if it cannot be written.
    """
    check_target(target)
    with _beside(target) as scratch:
        for path, content in files.items():
            place = scratch / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        committed = _first_commit(scratch, message)
        _move(scratch, target)
    return committed


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Yield a folder beside the target's place; remove it and the folders made for it."""
    missing = [folder for folder in target.parents if not folder.exists()]
    scratch: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(mkdtemp(dir=target.parent, prefix=_BEGUN))
        scratch.chmod(0o755)
        yield scratch
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        if scratch:
            remove_folder(scratch)
        for folder in missing:  # those that were made for it and hold nothing
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def _move(scratch: Path, target: Path) -> None:
    """Put the finished folder at its place; one that is there and empty keeps its own inode."""
    if not target.is_dir():
        scratch.replace(target)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(scratch.iterdir()):
            moved.append(target / entry.name)
            entry.replace(target / entry.name)
    except BaseException:
        for entry in moved:
            if entry.is_dir():
                remove_folder(entry)
            else:
                entry.unlink(missing_ok=True)
        raise


def _first_commit(folder: Path, message: str) -> bool:
    """Begin a history with all files; return False where git is not there, or refuses."""
    if not shutil.which("git"):
        return False
    for words in (
        ("init", "--quiet", "--initial-branch=main"),
        ("add", "--all"),
        (*_name(folder), "commit", "--quiet", "--no-gpg-sign", f"--message={message}"),
    ):
        done = _git(folder, *words)
        if done.returncode:
            remove_folder(folder / ".git")
            return False
    return True


def _name(folder: Path) -> tuple[str, ...]:
    known = _git(folder, "config", "user.email").stdout.strip()
    return () if known else _NAME


def _git(folder: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    # Nothing of a repository around it: the school's history is its own.
    environment = {n: v for n, v in os.environ.items() if n not in _OF_REPOSITORY}
    return subprocess.run(  # noqa: S603
        ("git", "-C", str(folder), *words),  # noqa: S607
        env=environment,
        capture_output=True,
        check=False,
    )
