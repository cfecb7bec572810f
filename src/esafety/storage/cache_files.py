"""A cache only saves time: whatever is wrong with it, the work is done without it."""

import logging
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from esafety.storage.atomic_write import write_atomically

# Not below MkDocs' own logger: there a warning stops a strict build.
log = logging.getLogger("esafety.cache")
UNUSABLE: Final = (
    "%s: önbellek kullanılamıyor (%s); yapım onsuz sürüyor. · "
    "The cache cannot be used (%s); the build goes on without it."
)
_DIGEST: Final = 64


def read_kept(file: Path) -> bytes | None:
    """Return what `keep` wrote into a file; None if it is not there, or not as it was written."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    digest, body = content[:_DIGEST], content[_DIGEST:]
    return body if sha256(body).hexdigest().encode() == digest else None


def keep(file: Path, body: bytes) -> None:
    """Write a file of a cache with its digest; note once if the folder does not take it."""
    try:
        write_atomically(file, sha256(body).hexdigest().encode() + body)
    except OSError as error:
        note_unusable(file.parent, error)


def note_unusable(folder: Path, error: OSError) -> None:
    """Say once for a folder that it is of no use as a cache."""
    _note(str(folder), error.strerror or str(error))


@lru_cache(maxsize=64)
def _note(folder: str, why: str) -> None:
    log.warning(UNUSABLE, folder, why, why)
