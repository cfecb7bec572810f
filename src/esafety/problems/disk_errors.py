"""Errors of a full or read-only disk as problems that name the remedy."""

import errno
from collections.abc import Mapping
from typing import Final

from esafety.problems.problem import Problem

# The sentence for each error of writing or reading a file.
_SENTENCES: Final[Mapping[int, str]] = {
    # A full disk, a full quota, a file larger than this account may write.
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "disk-full"),
    # A file or disk that may not be written, is in use, is damaged, or is no file at all.
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "file-refused"),
    **dict.fromkeys((errno.EIO, errno.EBUSY, errno.ETXTBSY, errno.ESTALE), "file-refused"),
    **dict.fromkeys((errno.EISDIR, errno.ENOTDIR, errno.ENOTEMPTY), "file-refused"),
    **dict.fromkeys((errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG), "file-refused"),
    # Too many files are open.
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), "file-refused"),
}


def is_of_disk(error: BaseException) -> bool:
    """Tell whether an error is the answer of a disk, for which `disk_problem` has the words.

    Others of Python's `OSError` are a program's own fault: a file it looks for in vain, a
    connection, a picture that Pillow cannot read.
    """
    return isinstance(error, OSError) and error.errno in _SENTENCES


def disk_problem(error: OSError, path: str) -> Problem:
    """Return the problem behind a file that could not be written or read.

    `path` names the file where the error itself does not, as when a disk fills up while
    it is being written.
    """
    place = str(error.filename or path)
    key = _SENTENCES.get(error.errno or 0, "file-refused")
    return Problem(place, 1, key, {"why": error.strerror or str(error)})
