"""Names under which files are published: those that a list of a publication can hold."""

from collections.abc import Iterable, Iterator

from esafety.problems.problem import Problem
from esafety.text.printable import printable


def check_published_names(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for what a publication would hold and no list of it could name again."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        like = seen.setdefault(path.casefold(), path)
        try:
            refuse_case_duplicates(dict.fromkeys((like, checked_path(path))))
        except ValueError as error:
            yield Problem(path, 1, "published-name", {"name": str(error)})


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
