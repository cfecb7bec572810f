"""How large a cache may be, and how long it keeps what nobody uses: it never fills a disk."""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from stat import S_ISREG
from typing import Final

from esafety.storage.cache.files import note_unusable
from esafety.storage.folders import CACHES, SCHOOL_CACHES, SHARED_READINGS

_HOUR: Final = 60 * 60
_DAY: Final = 24 * _HOUR
MAX_DAYS: Final = 30
# A school's own sheets, twice over, come to 100 MB; a folder that fifty schools share, to 2 GB.
MAX_BYTES: Final = 4_000_000_000
# Its time says when entries were looked through last.
_LAST_LOOK: Final = ".last-look"


def evict(folder: Path, now: float, *, max_days: int = MAX_DAYS, max_bytes: int = MAX_BYTES) -> int:
    """Remove entries unused for `max_days`, and the oldest beyond `max_bytes`; return how many.

    An entry is all files whose names begin alike, up to the first full stop. `now` is in seconds
    since 1970. Another build may use the same folder meanwhile: an entry it finds gone is made
    again, and what it has just written or used is never old. What is no regular file stays.
    """
    entries = sorted(_entries(folder), reverse=True)
    together = accumulate(size for _, _, size in entries)
    old = [
        names
        for (used, names, _), size in zip(entries, together, strict=True)
        if size > max_bytes or now - used > max_days * _DAY
    ]
    for file in sorted(folder / name for names in old for name in names):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:  # the others go all the same
            note_unusable(file, error)
    return len(old)


def evict_all(root: Path, rendered: Path, now: float) -> None:
    """Do so in all caches of the school in `root`, and in the cache of PDFs, `rendered`.

    Each is looked through once an hour, or at once if the disk has less room than one may take:
    what schools share has as many entries as they have together, and each of them builds. Pages
    that a build writes for itself lie in folders below their cache.
    """
    if _is_due(rendered, now):
        _evict_in((rendered, rendered / SHARED_READINGS), now)
    if _is_due(root / CACHES, now):
        below = (path for name in SCHOOL_CACHES for path, _, _ in os.walk(root / name))
        _evict_in(map(Path, below), now)


def _evict_in(folders: Iterable[Path], now: float) -> None:
    for folder in folders:
        try:
            evict(folder, now)
        except OSError as error:
            note_unusable(folder, error)


def _is_due(place: Path, now: float) -> bool:
    """Tell whether what lies below a folder is to be looked through now, and note that it is."""
    look = place / _LAST_LOOK
    try:
        if not place.is_dir():
            return False
        recent = look.is_file() and abs(now - look.stat().st_mtime) < _HOUR
        if recent and shutil.disk_usage(place).free > MAX_BYTES:
            return False
        look.touch()
        os.utime(look, (now, now))
    except OSError as error:
        note_unusable(place, error)
    return True


def _entries(folder: Path) -> Iterator[tuple[float, list[str], int]]:
    """Yield each entry's last use, files and size; the unfinished ones of a killed build too."""
    entries: dict[str, dict[str, os.stat_result]] = defaultdict(dict)
    for name, status in _plain_files(folder):
        entries[_key(name)][name] = status
    for files in entries.values():
        used = max(status.st_mtime for status in files.values())
        yield used, sorted(files), sum(status.st_size for status in files.values())


def _plain_files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the name and state of each plain file in a folder; a cache holds thousands of them."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        for one in found:
            with suppress(FileNotFoundError):  # another build has just evicted or finished it
                status = one.stat(follow_symlinks=False)
                if S_ISREG(status.st_mode):
                    yield one.name, status


def _key(name: str) -> str:
    return name.lstrip(".").partition(".")[0]
