"""Plates that nobody uses any more are melted down, so that they never fill a disk."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from esafety.pdf.run.cache import PdfCache

_DAY: Final = 24 * 60 * 60
DAYS: Final = 30
MOST: Final = 2000


def evict(pdf_cache: PdfCache, now: float, *, days: int = DAYS, most: int = MOST) -> int:
    """Remove plates unused for so many days, and the oldest beyond so many; return how many.

    `now` is in seconds since 1970. Another build may use the same plates meanwhile: a plate
    it finds gone is one more sheet to print, and what it has just kept or used is never old.
    """
    ages = sorted(_ages(pdf_cache.folder), reverse=True)
    gone = [files for n, (used, files) in enumerate(ages) if n >= most or now - used > days * _DAY]
    for file in sorted(file for files in gone for file in files):
        file.unlink(missing_ok=True)
    return len(gone)


def _ages(folder: Path) -> Iterator[tuple[float, list[Path]]]:
    """Yield each plate's last use and its files; the unfinished ones of a killed build too."""
    pdf_cache: dict[str, dict[Path, float]] = defaultdict(dict)
    for path in folder.glob("*"):
        try:
            pdf_cache[_key(path)][path] = path.stat().st_mtime
        except FileNotFoundError:  # another build has just melted it down or finished it
            continue
    for files in pdf_cache.values():
        yield max(files.values()), sorted(files)


def _key(path: Path) -> str:
    return path.name.lstrip(".").partition(".")[0]
