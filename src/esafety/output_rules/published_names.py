"""Names under which files are published: those that a list of a publication can hold."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import normalize

from esafety.problems.problem import Problem
from esafety.text.printable import printable

# The copy for a USB stick is unpacked on Windows, too. Rules: learn.microsoft.com, "Naming Files,
# Paths, and Namespaces".
_NOT_ON_WINDOWS: Final = re.compile(
    r"[<>\"|?*]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)", re.IGNORECASE
)


def check_published_names(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for what no list of a publication could name again, or no disk hold.

    Two names are one where a disk takes letters as they look, in capitals or not.
    """
    seen: dict[str, str] = {}
    for path in sorted(paths):
        like = seen.setdefault(normalize("NFC", path).casefold(), path)
        if like != path:
            yield Problem(path, 1, "published-name", {"name": f"{like!r}, {path!r}"})
        elif not _is_readable(path) or _NOT_ON_WINDOWS.search(path):
            yield Problem(path, 1, "published-name", {"name": f"{path!r}"})


def _is_readable(path: str) -> bool:
    try:
        return bool(checked_path(path))
    except ValueError:
        return False


def checked_path(path: str) -> str:
    """Return a path if it stays below the folder of its manifest.

    Raises:
        ValueError: if it leads out of it, or is not written as published paths are.
    """
    parts = path.split("/")
    if (
        printable(path) != path
        or "\\" in path
        or ":" in path
        or any(part in ("", ".", "..") for part in parts)
    ):
        raise ValueError(f"{path!r}")
    return path


def refuse_case_duplicates(paths: Iterable[str]) -> None:
    """Refuse names that differ in case alone: on many disks one would overwrite the other."""
    seen: dict[str, str] = {}
    for path in paths:
        if path.casefold() in seen:
            raise ValueError(f"{seen[path.casefold()]!r}, {path!r}")
        seen[path.casefold()] = path
