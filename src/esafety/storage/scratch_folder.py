"""Scratch folders of a build: removed at its end, or by the next build if it was killed."""

import os
import shutil
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

# The number of the process stands in the name: while it runs, its folder is left alone.
_PREFIX: Final = "scratch-"
# Windows does not say whether a process runs without ending it: there its folder is left alone for
# as long as no build ever takes, in seconds.
_LONGEST: Final = 24 * 60 * 60


@contextmanager
def scratch_in(folder: Path) -> Iterator[Path]:
    """Make a scratch folder in `folder`; remove it at the end, and those of builds that died.

    Raises:
        OSError: if it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in left_behind(folder):
        remove_folder(left)
    made = Path(mkdtemp(dir=folder, prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        yield made
    finally:
        remove_folder(made)


def left_behind(folder: Path) -> list[Path]:
    """Return the scratch folders whose process is gone, in order."""
    found = sorted(path for path in folder.glob(f"{_PREFIX}*-*") if path.is_dir())
    return [path for path in found if not _is_used(path, path.name.split("-")[1])]


def remove_folder(folder: Path) -> None:
    """Remove a folder as far as that is possible."""
    shutil.rmtree(folder, ignore_errors=True)
    if sys.platform == "win32" and folder.exists():  # what git keeps is read-only, and stays there
        for path in folder.rglob("*"):
            path.chmod(stat.S_IWRITE)
        shutil.rmtree(folder, ignore_errors=True)


def _is_used(folder: Path, number: str) -> bool:
    if not number.isdigit():
        return True
    if sys.platform == "win32":
        return time.time() - folder.stat().st_mtime < _LONGEST
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it runs, for another user
        return True
    return True
