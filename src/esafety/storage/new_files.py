"""Many new files at once: all of them, or none, and never over one that is there."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from esafety.storage.folders import BUILD
from esafety.storage.scratch_folder import scratch_in

# What is replaced waits here until the new files stand; no path below a school begins so.
_REPLACED: Final = ".replaced"


def write_new_files(root: Path, files: Mapping[str, str], replaced: Iterable[str] = ()) -> None:
    """Write files (path below `root` → text), in folders that may be new.

    `replaced` are files whose place they take; these are removed, and stay if anything fails.

    Each is written in UTF-8; bytes that are none are kept by surrogateescape (PEP 383).

    Raises:
        OSError: naming the file, if one is there already or the disk does not take it; then
            none is left, and neither is any after Ctrl-C.
    """
    with scratch_in(root / BUILD) as scratch:
        for path, text in files.items():
            fresh = scratch / path
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(text.encode("utf-8", "surrogateescape"))
        with _set_aside(root, replaced, scratch / _REPLACED):
            _move_in(scratch, root, files)


@contextmanager
def _set_aside(root: Path, paths: Iterable[str], aside: Path) -> Iterator[None]:
    """Move files out of the way, and back if what takes their place cannot be written."""
    moved: list[tuple[Path, Path]] = []
    try:
        for path in paths:
            place = aside / path
            place.parent.mkdir(parents=True, exist_ok=True)
            moved.append((root / path, place))
            (root / path).rename(place)
        yield
    except BaseException:
        for original, place in moved:
            _back(place, original)
        raise
    for folder in {original.parent for original, _ in moved}:
        if not any(folder.iterdir()):
            folder.rmdir()


def _move_in(scratch: Path, root: Path, files: Mapping[str, str]) -> None:
    moved: list[Path] = []
    try:
        for path in dict.fromkeys(_whole(root, path) for path in files):
            target = root / path
            _require_free(target)
            moved.append(target)
            (scratch / path).rename(target)
    except BaseException:
        for target in moved:
            _back(target, scratch / target.relative_to(root))
        raise


def _require_free(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _back(now: Path, before: Path) -> None:
    """Take one move back; the last one may not have come about."""
    with suppress(FileNotFoundError):
        now.rename(before)


def _whole(root: Path, path: str) -> Path:
    """Return what is moved in one step: a file, or the outermost new folder around it."""
    file = Path(path)
    around = (*reversed(file.parents), file)
    return next((place for place in around if not (root / place).exists()), file)
