"""Errors of a full or read-only disk, in words that say what to do."""

import errno
from typing import Final

from esafety.problems.problem import Problem

# A full disk, a full quota, a file larger than this account may write.
_FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))


def disk_problem(error: OSError, path: str) -> Problem:
    """Return the problem behind a file that could not be written or read.

    `path` names the file where the error itself does not, as when a disk fills up while
    it is being written.
    """
    place = str(error.filename or path)
    if error.errno in _FULL:
        return Problem(place, 1, "disk-full", {"why": error.strerror})
    return Problem(place, 1, "file-refused", {"why": error.strerror or str(error)})
