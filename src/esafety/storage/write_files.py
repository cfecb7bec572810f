"""Files written below a folder, by their paths from there."""

import posixpath
import stat
from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes], before: Path | None = None) -> None:
    """Write files below a folder.

    `before` is the folder whose place this one will take: what lies there alike is linked from it
    rather than written.
    """
    # In order: a folder is made before what lies in it.
    for parent in sorted({posixpath.dirname(path) for path in files}):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        target = folder / path
        if before is None or not _is_linked(target, before / path, content):
            target.write_bytes(content)


def _is_linked(target: Path, before: Path, content: bytes) -> bool:
    """Link a plain file of that content that has no other name; return False where there is none.

    Some file systems know no links: what cannot be linked is written.
    """
    try:
        status = before.lstat()
        alone = stat.S_ISREG(status.st_mode) and status.st_nlink == 1
        if not alone or status.st_size != len(content) or before.read_bytes() != content:
            return False
        target.hardlink_to(before)
    except OSError:
        return False
    return True
