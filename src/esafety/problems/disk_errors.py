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
    **dict.fromkeys((errno.ENOTEMPTY, errno.ELOOP), "file-refused"),
    errno.EISDIR: "file-is-folder",
    # A file lies where a folder of the path should be.
    **dict.fromkeys((errno.ENOTDIR, errno.EEXIST), "folder-is-file"),
    errno.ENAMETOOLONG: "name-too-long",
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
    return Problem(place, 1, _key(error), {"why": error.strerror or str(error)})


def _key(error: OSError) -> str:
    # Told where a person gave the name; elsewhere it is the program's own fault (`is_of_disk`).
    if error.errno == errno.ENOENT:
        return "file-not-there"
    return _SENTENCES.get(error.errno or 0, "file-refused")
