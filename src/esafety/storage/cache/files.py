"""A cache only saves time: whatever is wrong with it, the work is done without it."""

import errno
import logging
import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from esafety.storage.atomic_write import write_atomically
from esafety.text.one_line import console_line

# Not below MkDocs' own logger: there a warning stops a strict build.
log = logging.getLogger("esafety.cache")
_DIGEST: Final = 64
ABSENT: Final = (FileNotFoundError, NotADirectoryError)
# Opening a named pipe to read would wait for somebody who writes into it.
_AT_ONCE: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_cached(file: Path) -> bytes | None:
    """Return what `write_cached` wrote; None if it is not there, or not as it was written.

    What was written under another name is not used. A file that is read is in use, and
    no old one.
    """
    try:
        content = plain_content(file)
    except ABSENT:
        return None
    except OSError as error:
        note_unusable(file, error)
        return None
    digest, body = content[:_DIGEST], content[_DIGEST:]
    if digest != _digest(file, body):
        note_spoiled(file)
        return None
    with suppress(OSError):  # another build may have removed it this moment
        os.utime(file)
    return body


def plain_content(file: Path) -> bytes:
    """Return the bytes of a plain file.

    Raises:
        OSError: if it is none, or cannot be read.
    """
    with os.fdopen(os.open(file, _AT_ONCE), "rb") as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))
        return opened.read()


def _digest(file: Path, body: bytes) -> bytes:
    """Return the digest of a body under the name it is kept by."""
    return sha256(f"{file.name}\0".encode() + body).hexdigest().encode()


def write_cached(file: Path, body: bytes) -> None:
    """Write a file of a cache with its digest; note once if the folder does not take it."""
    try:
        write_atomically(file, _digest(file, body) + body)
    except OSError as error:
        note_unusable(file.parent, error)


def link_cached(file: Path, kept: Path, body: bytes) -> None:
    """Give what another folder keeps a second name; write its `body` where files have but one.

    No file of a cache is ever changed in its place: what is written anew has a file of its own.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.hardlink_to(kept)
    except OSError:
        write_cached(file, body)


class OnceFilter(logging.Filter):
    """Lets each message pass once: a folder that is of no use is so for every file in it."""

    def __init__(self) -> None:
        super().__init__()
        self._passed: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a message was not written before."""
        message = record.getMessage()
        is_new = message not in self._passed
        self._passed.add(message)
        return is_new


ONCE: Final = OnceFilter()
log.addFilter(ONCE)


def note_spoiled(file: Path) -> None:
    """Warn once of a file whose content is damaged and was not used."""
    log.warning("%s: %s", file, console_line("cache-spoiled"))


def note_unusable(folder: Path, error: OSError) -> None:
    """Warn once of a folder, or a file in it, that is of no use as a cache."""
    why = error.strerror or str(error)
    log.warning("%s: %s", folder, console_line("cache-unusable", why=why))
