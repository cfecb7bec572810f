"""The branch of published editions: read, written by mike in a scratch clone, pushed at once.

Nothing is seen by the public before the push, and a push moves the branch whole or not at
all; so a publication that dies at any moment leaves the branch as it was.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, chdir, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from esafety.git.calls import BranchError, git, ran, tip
from esafety.git.commit_by_names import CommitByNames, store_compressed
from esafety.git.mike_modules import commands, git_utils
from esafety.git.stored_files import stored_files
from esafety.processes.environment import environment
from esafety.school.school import LATEST

_MOVED: Final = ("non-fast-forward", "fetch first", "cannot lock ref", "stale info")
# A file as large as the copy for a USB stick is only compared with its last version where that
# spares a network: a repository on this machine stores it whole.
_LARGE_WHOLE: Final = ("-c", "core.bigFileThreshold=1m")
# A pack of few files is kept as it comes, too: taken apart into a file for each object, the copy
# for a USB stick would be compressed anew on each side.
_KEEPING_PACKS: Final = "--receive-pack=git -c receive.unpackLimit=1 receive-pack"
# What mike commits is written whole, and compared with other versions when it is sent; its pack
# is kept as well.
_OF_MIKE: Final = {"pack.depth": "0", "fastimport.unpackLimit": "0"}
Committer = tuple[str, str]


class BranchMovedError(BranchError):
    """Somebody else published in the meantime; the publication must be made again."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A scratch clone of the one branch; `folder` is its bare repository.

    `known_as` is the repository for which it was fetched and the name by which that knows the
    remote; None where the remote is an address or a folder.
    """

    remote: str
    name: str
    folder: Path
    committer: Committer
    known_as: tuple[Path, str] | None = None
    _read: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    @property
    def exists(self) -> bool:
        """Tell whether anything was ever published."""
        return ran(self.folder, "rev-parse", "--verify", "--quiet", self.name).returncode == 0

    def is_current(self) -> bool:
        """Tell whether the remote's branch is where it was when it was fetched.

        Raises:
            BranchError: if the remote cannot be reached.
        """
        own = ran(self.folder, "rev-parse", "--verify", "--quiet", self.name).stdout
        place = tip(self.folder, self.remote, f"refs/heads/{self.name}")
        return place == own.decode().strip()

    def files(self, below: str = "") -> dict[str, bytes]:
        """Return every file of the branch below a folder, by its path from there.

        Raises:
            BranchError: if the repository lacks one of them.
        """
        if not self.exists:
            return {}
        try:
            return stored_files(self._ask, f"{self.name}:{below}", self._read)
        except LookupError as error:
            raise BranchError(str(error)) from error

    def _ask(self, words: tuple[str, ...], given: bytes) -> bytes:
        return git(self.folder, *words, given=given)

    def file(self, path: str) -> bytes:
        """Return one file of the branch."""
        return git(self.folder, "show", f"{self.name}:{path}")

    @property
    def _algorithm(self) -> str:
        """Return how the repository names what it stores: sha1 or sha256."""
        return git(self.folder, "rev-parse", "--show-object-format").decode().strip()

    def deploy(self, edition: str, site: Path, message: str) -> None:
        """Commit a built edition as mike does and make it the latest; copies, never symlinks."""
        with chdir(self.folder), _signed(self.committer), _git_errors():
            versions = commands.list_versions(self.name)
            added = versions.add(edition, aliases=[LATEST], update_aliases=True)
            folders = (edition, *added.aliases)
            files = list(git_utils.walk_real_files(str(site)))
            with self._commit(message, {file.path: file.data for file in files}) as commit:
                commit.delete_files(folders)
                for file in files:
                    for folder in folders:
                        commit.add_file(file.copy(folder, str(site)))
                commit.add_file(commands.versions_to_file_info(versions))
                commit.add_file(commands.make_nojekyll())

    def add(self, files: Mapping[str, bytes], message: str) -> None:
        """Commit further files, whatever lay there before."""
        with (
            chdir(self.folder),
            _signed(self.committer),
            _git_errors(),
            self._commit(message, files) as commit,
        ):
            for path, content in sorted(files.items()):
                commit.add_file(git_utils.FileInfo(path, content))

    def _commit(self, message: str, files: Mapping[str, bytes]) -> CommitByNames:
        """Begin a commit that may name some files; what of them is compressed is stored now."""
        algorithm = self._algorithm
        stored = store_compressed(self.folder, files, self._read, algorithm)
        return CommitByNames(self.name, message, self._read, algorithm, stored)

    def push(self) -> None:
        """Show the publication to the public, whole; the repository knows of it as by a fetch.

        Raises:
            BranchMovedError: if the branch has moved since it was fetched.
            BranchError: if the remote refuses for another reason.
        """
        near = Path(self.remote).is_dir()
        whole, packed = (_LARGE_WHOLE, (_KEEPING_PACKS,)) if near else ((), ())
        words = ("push", "--porcelain", *packed, self.remote, self.name)
        result = ran(self.folder, *whole, *words)
        if result.returncode:
            said = (result.stdout + result.stderr).decode(errors="replace").strip()
            moved = any(sign in said for sign in _MOVED)
            raise (BranchMovedError if moved else BranchError)(said)
        if self.known_as:
            root, remote = self.known_as
            pushed = f"+refs/heads/{self.name}:refs/remotes/{remote}/{self.name}"
            # All is public by now: where this cannot be noted, the next fetch brings it.
            ran(root, "fetch", "--quiet", "--no-tags", str(self.folder.resolve()), pushed)


def _signed(committer: Committer) -> AbstractContextManager[None]:
    names = ("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    return environment(dict(zip(names, committer, strict=True)) | _settings(_OF_MIKE))


def _settings(settings: Mapping[str, str]) -> dict[str, str]:
    """Return settings of git as the environment of a program that calls it (git-config).

    They follow those that the environment gives already, and hold where both set the same.
    """
    before = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    given = {"GIT_CONFIG_COUNT": str(before + len(settings))}
    for number, (key, value) in enumerate(settings.items(), start=before):
        given |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return given


@contextmanager
def _git_errors() -> Iterator[None]:
    """Raise mike's errors as `BranchError`."""
    try:
        yield
    except (git_utils.GitError, OSError) as error:
        raise BranchError(str(error)) from error
