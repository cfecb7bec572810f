"""Scratch folders of a build: removed at its end, or by the next build if it was killed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

# The number of the process stands in the name: while it runs, its folder is left alone.
_PREFIX: Final = "scratch-"


@contextmanager
def scratch_in(folder: Path) -> Iterator[Path]:
    """Make a scratch folder in `folder`; remove it at the end, and those of builds that died.

    Raises:
        OSError: if it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in left_behind(folder):
        shutil.rmtree(left, ignore_errors=True)
    made = Path(mkdtemp(dir=folder, prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def left_behind(folder: Path) -> list[Path]:
    """Return the scratch folders whose process is gone, in order."""
    found = sorted(path for path in folder.glob(f"{_PREFIX}*-*") if path.is_dir())
    return [path for path in found if not _runs(path.name.split("-")[1])]


def _runs(number: str) -> bool:
    if not number.isdigit() or os.name == "nt":  # there a signal of 0 would end the process
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it runs, for another user
        return True
    return True
