"""How large a cache may be, and how long it keeps what nobody uses: it never fills a disk."""

import os
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from stat import S_ISREG
from typing import Final

from esafety.storage.atomic_write import write_atomically
from esafety.storage.cache.files import note_unusable
from esafety.storage.folders import CACHES, SCHOOL_CACHES, SHARED_READINGS

_HOUR: Final = 60 * 60
_DAY: Final = 24 * _HOUR
MAX_DAYS: Final = 30
# A school's own sheets, twice over, come to 100 MB; a folder that fifty schools share, to 2 GB.
MAX_BYTES: Final = 4_000_000_000
# The times of these files say when entries were looked through last: PDFs, what a school caches.
_LOOK_AT_PDFS: Final = ".last-look-at-pdfs"
_LAST_LOOK: Final = ".last-look"
_ANY_NAME: Final = re.compile("")
# A folder that a school names for its PDFs may hold other files: no other name is that of an entry.
_DIGEST: Final = re.compile(r"\.?[0-9a-f]{64}\.")


def evict(
    folder: Path,
    now: float,
    *,
    named: re.Pattern[str] = _ANY_NAME,
    max_days: int = MAX_DAYS,
    max_bytes: int = MAX_BYTES,
) -> int:
    """Remove entries unused for `max_days`, and the oldest beyond `max_bytes`; return how many.

    An entry is all files whose names begin alike, up to the first full stop, and as `named`. `now`
    is in seconds since 1970. Another build may use the same folder meanwhile: an entry it finds
    gone is made again, and what it has just written or used is never old. What is no regular file
    stays.
    """
    entries = sorted(_entries(folder, named), reverse=True)
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
    if _is_due(rendered, _LOOK_AT_PDFS, now):
        _evict_in((rendered, rendered / SHARED_READINGS), now, _DIGEST)
    if _is_due(root / CACHES, _LAST_LOOK, now):
        own = (root / name for name in SCHOOL_CACHES if not (root / name).is_symlink())
        below = (path for folder in own for path, _, _ in os.walk(folder))
        _evict_in(map(Path, below), now, _ANY_NAME)


def _evict_in(folders: Iterable[Path], now: float, named: re.Pattern[str]) -> None:
    for folder in folders:
        try:
            evict(folder, now, named=named)
        except OSError as error:
            note_unusable(folder, error)


def _is_due(place: Path, name: str, now: float) -> bool:
    """Tell whether what lies below a folder is to be looked through now, and note that it is."""
    look = place / name
    try:
        if not place.is_dir():
            return False
        recent = look.is_file() and abs(now - look.stat().st_mtime) < _HOUR
        if recent and shutil.disk_usage(place).free > MAX_BYTES:
            return False
        # Only one's own file can be given a time: where people share a folder, it is made anew.
        write_atomically(look, b"")
        os.utime(look, (now, now))
    except OSError as error:
        note_unusable(place, error)
    return True


def _entries(folder: Path, named: re.Pattern[str]) -> Iterator[tuple[float, list[str], int]]:
    """Yield each entry's last use, files and size; the unfinished ones of a killed build too."""
    entries: dict[str, dict[str, os.stat_result]] = defaultdict(dict)
    for name, status in _plain_files(folder):
        if named.match(name):
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
