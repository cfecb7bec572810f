"""What tests of several workers need is made once in a run, by the worker that asks first."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


def made_once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` below the folder of all workers, as `make` has filled it.

    Whoever asks while it is being made waits. What was broken off is made anew.
    """
    folder, done = shared / name, shared / f"{name}.made"
    with FileLock(str(shared / f"{name}.lock")):
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def copied(made: Path, target: Path) -> Path:
    """Copy a folder that was made once to where one test may change it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-R", str(made), str(target)], check=True)
    return target
