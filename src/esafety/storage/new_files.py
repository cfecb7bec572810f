"""Many new files at once: all of them, or none, and never over one that is there."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from esafety.storage.folders import BUILD
from esafety.storage.scratch_folder import scratch_in


def write_new_files(root: Path, files: Mapping[str, str]) -> None:
    """Write files (path below `root` → text), each in UTF-8, in folders that may be new.

    Raises:
        OSError: naming the file, if one is there already or the disk does not take it; then
            none is left.
    """
    with scratch_in(root / BUILD) as scratch:
        for path, text in files.items():
            fresh = scratch / path
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(text.encode("utf-8"))
        _move_in(scratch, root, files)


def _move_in(scratch: Path, root: Path, files: Mapping[str, str]) -> None:
    moved: list[Path] = []
    made: list[Path] = []
    try:
        for path in files:
            target = root / path
            made += _make(target.parent)
            if target.exists() or target.is_symlink():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
            (scratch / path).rename(target)
            moved.append(target)
    except OSError:
        for target in moved:
            target.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise


def _make(folder: Path) -> list[Path]:
    """Make a folder and those around it; return the ones that are new, the outermost first."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return new[::-1]
