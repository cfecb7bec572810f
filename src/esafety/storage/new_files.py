"""Many new files at once: all of them, or none, and never over one that is there."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from esafety.storage.folders import BUILD
from esafety.storage.scratch_folder import scratch_in


def write_new_files(root: Path, files: Mapping[str, str]) -> None:
    """Write files (path below `root` → text), in folders that may be new.

    Each is written in UTF-8; bytes that are none are kept by surrogateescape (PEP 383).

    Raises:
        OSError: naming the file, if one is there already or the disk does not take it; then
            none is left.
    """
    with scratch_in(root / BUILD) as scratch:
        for path, text in files.items():
            fresh = scratch / path
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(text.encode("utf-8", "surrogateescape"))
        _move_in(scratch, root, files)


def _move_in(scratch: Path, root: Path, files: Mapping[str, str]) -> None:
    moved: list[Path] = []
    try:
        for path in dict.fromkeys(_whole(root, path) for path in files):
            target = root / path
            if target.exists() or target.is_symlink():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
            (scratch / path).rename(target)
            moved.append(target)
    except OSError:
        for target in moved:
            target.rename(scratch / target.relative_to(root))
        raise


def _whole(root: Path, path: str) -> Path:
    """Return what is moved in one step: a file, or the outermost new folder around it."""
    file = Path(path)
    around = (*reversed(file.parents), file)
    return next((place for place in around if not (root / place).exists()), file)
