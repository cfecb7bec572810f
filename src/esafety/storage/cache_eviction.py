"""Eviction: cached files that nobody uses any more are removed, so that they never fill a disk."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Final

from esafety.storage.cache_files import note_unusable

_DAY: Final = 24 * 60 * 60
MAX_DAYS: Final = 30
MAX_ENTRIES: Final = 2000


def evict(
    folder: Path, now: float, *, max_days: int = MAX_DAYS, max_entries: int = MAX_ENTRIES
) -> int:
    """Remove entries unused for `max_days`, and the oldest beyond `max_entries`; return how many.

    An entry is all files whose names begin alike, up to the first full stop. `now` is in seconds
    since 1970. Another build may use the same folder meanwhile: an entry it finds gone is made
    again, and what it has just written or used is never old. What is no regular file stays.
    """
    entries = sorted(_entries(folder), reverse=True)
    old = [
        files
        for number, (used, files) in enumerate(entries)
        if number >= max_entries or now - used > max_days * _DAY
    ]
    for file in sorted(file for files in old for file in files):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:  # the others go all the same
            note_unusable(file, error)
    return len(old)


def _entries(folder: Path) -> Iterator[tuple[float, list[Path]]]:
    """Yield each entry's last use and its files; the unfinished ones of a killed build too."""
    entries: dict[str, dict[Path, float]] = defaultdict(dict)
    for path in folder.glob("*"):
        with suppress(FileNotFoundError):  # another build has just evicted or finished it
            status = path.lstat()
            if S_ISREG(status.st_mode):
                entries[_key(path)][path] = status.st_mtime
    for files in entries.values():
        yield max(files.values()), sorted(files)


def _key(path: Path) -> str:
    return path.name.lstrip(".").partition(".")[0]
