"""What becomes of a ready-made file: as it was written, as the school has it, as it is now.

git's own three-way merge is used, as copier does for templates in a git repository; ours lies in
an installed package, so what it wrote last is kept in the school's folder instead of its history.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

# After an empty line, and not indented.
_OWN_PIECE: Final = re.compile(rb"\n+[^\s]")


class FileChange(Enum):
    """What an update does to a file; the value is the key of the words that say so."""

    SAME = ""
    CHANGED = "update-changed"
    NEW = "update-new"
    REMOVED = "update-removed"
    MERGED = "update-merged"
    CONFLICT = "update-conflict"


@dataclass(frozen=True, slots=True)
class Versions:
    """A file in three versions; None where there was, or is, no such file.

    `base` is what the template wrote last, `school` what lies there, `kit` what the template
    writes now.
    """

    base: bytes | None
    school: bytes | None
    kit: bytes | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is done with a file, and its new bytes; None where there shall be none."""

    change: FileChange
    content: bytes | None


def merged(file: Versions) -> Outcome:
    """Return what becomes of a file; in a conflict the school's stays as it is."""
    if file.kit in (file.base, file.school):
        return Outcome(FileChange.SAME, file.school)
    if file.school == file.base:
        return _replaced(file)
    if file.base is None or file.school is None or file.kit is None:
        return Outcome(FileChange.CONFLICT, file.school)
    versions = (file.base, file.school, file.kit)
    together = _merge_lines(*versions)
    if together is None:
        together = _merge_above_own_end(*versions)
    return (
        Outcome(FileChange.CONFLICT, file.school)
        if together is None
        else Outcome(FileChange.MERGED, together)
    )


def _replaced(file: Versions) -> Outcome:
    if file.kit is None:
        return Outcome(FileChange.REMOVED, None)
    return Outcome(FileChange.NEW if file.base is None else FileChange.CHANGED, file.kit)


def _merge_above_own_end(base: bytes, school: bytes, kit: bytes) -> bytes | None:
    """Return the same of what stands above a piece of its own that the school wrote at the end.

    git takes that for a change of the line above it. A piece of its own stands after an empty line
    and is not indented: what changes above it does not change it.
    """
    base, school = (text.replace(b"\r\n", b"\n") for text in (base, school))
    last = base[base.rstrip(b"\n").rfind(b"\n") + 1 :]
    above, found, own = school.rpartition(last)
    if not found or not last.endswith(b"\n") or not _OWN_PIECE.match(own):
        return None
    together = _merge_lines(base, above + last, kit)
    return None if together is None else together + own


def _merge_lines(base: bytes, school: bytes, kit: bytes) -> bytes | None:
    """Return a file with the changes of both, or None where they are on the same lines.

    Without git nothing is put together.
    """
    if not shutil.which("git"):
        return None
    with TemporaryDirectory(prefix="esafety-") as scratch:
        names = ("school", "base", "kit")
        for name, content in zip(names, (school, base, kit), strict=True):
            (Path(scratch) / name).write_bytes(content.replace(b"\r\n", b"\n"))
        words = ("git", "merge-file", "--stdout", *names)
        done = subprocess.run(words, cwd=scratch, capture_output=True, check=False)  # noqa: S603
    return done.stdout if done.returncode == 0 else None
