"""A set of names in one file of a cache: that something is known takes no file of its own."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from esafety.storage.cache.files import ABSENT, note_unusable, plain_content

# A digest, as each name is one; what is damaged is none, or that of nothing.
_NAME: Final = re.compile(r"^[0-9a-f]{64}$", re.MULTILINE)
# In bytes: some sixty thousand names. A school has two thousand.
_LARGEST: Final = 4_000_000

# Opening a named pipe to write would wait for somebody who reads from it.
_AT_ITS_END: Final = (
    os.O_WRONLY
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


class CachedNames:
    """A set of names that lies in one file for each of some folders.

    A name is known that stands in any of them, and is added to all. Nothing is ever changed in
    such a file but at its end, so that two commands may add to it at once; one that has become too
    large is begun anew.
    """

    def __init__(self, *files: Path) -> None:
        self._files = files
        self._known: set[str] | None = None

    def __contains__(self, name: str) -> bool:
        """Tell whether a name was added, by this command, or before by another."""
        return name in self._names()

    def add(self, name: str) -> None:
        """Add a name; note once if a folder does not take it."""
        self._names().add(name)
        for file in self._files:
            try:
                _append(file, name)
            except OSError as error:
                note_unusable(file.parent, error)

    def _names(self) -> set[str]:
        if self._known is None:
            self._known = {name for file in self._files for name in _NAME.findall(_text(file))}
        return self._known


def _text(file: Path) -> str:
    """Return what a file holds; nothing if it is not there. A file that is read is in use."""
    try:
        content = plain_content(file)
        if len(content) > _LARGEST:
            file.unlink(missing_ok=True)
            return ""
    except ABSENT:
        return ""
    except OSError as error:
        note_unusable(file, error)
        return ""
    with suppress(OSError):  # another build may have removed it this moment
        os.utime(file)
    return content.decode("ascii", "replace")


def _append(file: Path, name: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # A line that somebody was ended in the middle of is none, and the next one begins anew.
    with os.fdopen(os.open(file, _AT_ITS_END, 0o666), "ab") as opened:
        opened.write(f"\n{name}".encode())
