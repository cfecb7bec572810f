"""Pictures whose earlier versions, kept by git, tell where they were taken."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from esafety.git.history import git_output
from esafety.images.check import HEAVIEST, RASTER
from esafety.images.notes import tells_position
from esafety.problems.problem import Problem
from esafety.storage.cache.folder import CacheFolder

_FOLDERS: Final = ("docs", "assets", "data")
# Versions, and bytes of them, that one run reads; the next goes on where it stopped.
_MOST: Final = 300
_MOST_BYTES: Final = 200_000_000
_YES, _NO = b"1", b"0"

Tells = Callable[[bytes], bool]


def placed_in_history(
    root: Path, cache: Path, tells: Tells = tells_position, most: int = _MOST
) -> Iterator[Problem]:
    """Yield a note for each file of which git keeps a version that holds a position.

    What was found is kept in the folder `cache` by git's name of the version, so each is read
    once. A run reads at most so many, the newest first, and notes how many are left.
    """
    told: set[str] = set()
    answers = CacheFolder(cache)
    left, size = 0, 0
    for blob, path in _versions(root):
        answer = answers.read(blob)
        if answer is None and (most <= 0 or size > _MOST_BYTES):
            left += 1
            continue
        if answer is None:
            most -= 1
            content = git_output(root, "cat-file", "blob", blob)
            if content is None:  # as in a clone without old versions, when there is no network
                left += 1
                continue
            size += len(content)
            answer = _YES if len(content) <= HEAVIEST and tells(content) else _NO
            answers.write(blob, answer)
        if answer == _YES and path not in told:
            told.add(path)
            yield Problem(path, 1, "picture-placed-in-history", {"blob": blob[:12]}, "note")
    if left:
        yield Problem(_FOLDERS[0], 1, "pictures-of-history-left", {"count": left}, "note")


def _versions(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every version of a picture that git keeps, once: its name and path, newest first."""
    patterns = [f":(glob,icase){folder}/**/*{end}" for folder in _FOLDERS for end in RASTER]
    asked = ("log", "--all", "--relative", "--no-renames", "-m", "--diff-filter=AM", "--raw")
    output = git_output(root, *asked, "--no-abbrev", "-z", "--format=", "--", *patterns) or b""
    words = iter(output.decode("utf-8", "surrogateescape").split("\0"))
    seen: set[tuple[str, str]] = set()
    for word in words:
        # `:100644 100644 OLD NEW M`, then the path.
        if word.lstrip("\n").startswith(":"):
            version = (word.split()[3], next(words, ""))
            if version not in seen:
                seen.add(version)
                yield version
