"""Every file below a folder, by its path from there."""

import os
from collections.abc import Iterator
from pathlib import Path


def entries_below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what lies below a folder and is none itself, by its path from there with slashes.

    A link is among it, whatever it leads to: none is followed. A folder that is not there has
    nothing. The order is the disk's.
    """
    waiting = [("", os.fspath(folder))] if folder.is_dir() else []
    while waiting:
        below, place = waiting.pop()
        with os.scandir(place) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{below}{entry.name}/", entry.path))
                else:
                    yield f"{below}{entry.name}", entry


def files_below(folder: Path, ending: str = "") -> dict[str, Path]:
    """Return every file below a folder by its path from there with slashes, folder by folder.

    A link to a file is one. With an `ending` those alone whose names end so.

    Raises:
        OSError: naming the folder, if one cannot be read.
    """
    found = {
        path: entry.path
        for path, entry in entries_below(folder)
        if path.endswith(ending) and _is_file(entry)
    }
    return {path: Path(found[path]) for path in sorted(found, key=lambda path: path.split("/"))}


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a file; a link to itself, or to where nobody may look, is none."""
    try:
        return entry.is_file()
    except OSError:
        if entry.is_symlink():
            return False
        raise


def contents_below(folder: Path) -> dict[str, bytes]:
    """Return what every file below a folder holds, by its path from there with slashes.

    Raises:
        OSError: naming the folder or file, if one cannot be read.
    """
    return {path: file.read_bytes() for path, file in files_below(folder).items()}
