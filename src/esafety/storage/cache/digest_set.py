"""A set of digests in one file of a cache: that something is known takes no file of its own."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from esafety.storage.cache.files import ABSENT, note_unusable, plain_content

# What is damaged is no digest, or that of nothing.
_DIGEST: Final = re.compile(r"^[0-9a-f]{64}$", re.MULTILINE)
# In bytes: some sixty thousand digests. A school has two thousand.
_LARGEST: Final = 4_000_000

# Opening a named pipe to write would wait for somebody who reads from it; what a link leads to is
# no file of a cache.
_AT_ITS_END: Final = (
    os.O_WRONLY
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


class DigestSet:
    """A set of SHA-256 digests, in hexadecimal, that lies in one file for each of some folders.

    A digest is known that stands in any of them, and is added to all. A file is written at its end
    alone, a line at once, so that two commands may add to it; what two have mixed, on a drive in a
    network, is no digest. One that has become too large is begun anew.
    """

    def __init__(self, *files: Path) -> None:
        self._files = files
        self._known: set[str] | None = None

    def __contains__(self, digest: str) -> bool:
        """Tell whether a digest was added, by this command, or before by another."""
        return digest in self._digests()

    def add(self, digest: str) -> None:
        """Add a digest; note once if a folder does not take it."""
        self._digests().add(digest)
        for file in self._files:
            try:
                _append(file, digest)
            except OSError as error:
                # Where people share a folder, another one's file may be readable alone.
                if not (isinstance(error, PermissionError) and os.access(file.parent, os.W_OK)):
                    note_unusable(file.parent, error)

    def _digests(self) -> set[str]:
        if self._known is None:
            self._known = {one for file in self._files for one in _DIGEST.findall(_text(file))}
        return self._known


def _text(file: Path) -> str:
    """Return what a file holds; nothing if it is not there. A file that is read is in use."""
    try:
        content = plain_content(file)
    except ABSENT:
        return ""
    except OSError as error:
        note_unusable(file, error)
        return ""
    with suppress(OSError):  # another build may have removed it this moment
        os.utime(file)
    return content.decode("ascii", "replace") if len(content) <= _LARGEST else ""


def _append(file: Path, digest: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(file, _AT_ITS_END, 0o666), "ab") as opened:
        if os.fstat(opened.fileno()).st_size > _LARGEST:
            opened.truncate(0)
        # A line that somebody was ended in the middle of is none, and the next one begins anew.
        opened.write(f"\n{digest}".encode())
