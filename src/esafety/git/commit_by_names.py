"""A commit of mike's in which git is given by its name what its store has, and is sent the rest.

Rules: git-fast-import (1), `filemodify` and `blob`; gitformat-loose, the name of a blob.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from esafety.git.calls import git
from esafety.git.mike_modules import git_utils
from esafety.storage.compressed_files import is_compressed

# What is compressed already is stored as it is, in a pack that is kept.
_AS_IT_IS: Final = ("-c", "pack.compression=0", "-c", "fastimport.unpackLimit=0")


class CommitByNames(git_utils.Commit):  # type: ignore[misc] # mike has no types
    """A commit of some files; `known` are the names in git's store of what need not be sent.

    `algorithm` is the one by which that store names things, `stored` what was just put into it.
    Nearly all that a publication holds was published before, and all of it stands in two folders.
    """

    def __init__(
        self,
        branch: str,
        message: str,
        known: Iterable[str],
        algorithm: str,
        stored: Mapping[bytes, str],
    ) -> None:
        self._known, self._algorithm = {*known, *stored.values()}, algorithm
        self._names = dict(stored)
        super().__init__(branch, message, allow_empty=True)

    def add_file(self, file_info: git_utils.FileInfo) -> None:
        """Add a file to the commit."""
        name = self._name(file_info.data)
        if name not in self._known:
            super().add_file(file_info)
            self._known.add(name)
            return
        path = self._escape_path(git_utils.git_path(file_info.path))
        self._write(f"M {file_info.mode:06o} {name} {path}\n")

    def _name(self, content: bytes) -> str:
        """Return the name of some content, which is computed once for all its folders."""
        if content not in self._names:
            self._names[content] = blob_name(content, self._algorithm)
        return self._names[content]


def store_compressed(
    folder: Path, files: Mapping[str, bytes], known: Iterable[str], algorithm: str
) -> dict[bytes, str]:
    """Store, in the repository at `folder`, what is compressed already and not among the `known`.

    Returns the names of all of it, by content. A commit would compress each of them once more: the
    copy for a USB stick takes most of the time of a publication's commit.

    Raises:
        BranchError: if git refuses.
    """
    blobs = {blob_name(f, algorithm): f for path, f in files.items() if is_compressed(path)}
    missing = blobs.keys() - set(known)
    pieces = (b"blob\ndata %d\n%b\n" % (len(blobs[name]), blobs[name]) for name in sorted(missing))
    if missing:
        given = b"".join((*pieces, b"done\n"))
        git(folder, *_AS_IT_IS, "fast-import", "--quiet", "--done", given=given)
    return {content: name for name, content in blobs.items()}


def blob_name(content: bytes, algorithm: str) -> str:
    """Return the name that a store of git gives some content; `algorithm` is sha1 or sha256."""
    return hashlib.new(algorithm, b"blob %d\0" % len(content) + content).hexdigest()
