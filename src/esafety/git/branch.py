"""The branch of published editions: read, written by mike in a scratch clone, pushed at once.

Nothing is seen by the public before the push, and a push moves the branch whole or not at
all; so a publication that dies at any moment leaves the branch as it was.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, chdir, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mike import commands, git_utils

from esafety.git.stored_files import stored_files
from esafety.processes.environment import environment
from esafety.school.school import LATEST

_MOVED: Final = ("non-fast-forward", "fetch first", "cannot lock ref", "stale info")
# On some machines git is set to change line ends.
_BYTE_FOR_BYTE: Final = ("-c", "core.autocrlf=false", "-c", "core.eol=lf")
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


class BranchError(Exception):
    """Git refused; carries its own message."""


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
        return _ran(self.folder, "rev-parse", "--verify", "--quiet", self.name).returncode == 0

    def is_current(self) -> bool:
        """Tell whether the remote's branch is where it was when it was fetched.

        Raises:
            BranchError: if the remote cannot be reached.
        """
        own = _ran(self.folder, "rev-parse", "--verify", "--quiet", self.name).stdout
        tip = _tip(self.folder, self.remote, f"refs/heads/{self.name}")
        return tip == own.decode().strip()

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
        return _git(self.folder, *words, given=given)

    def file(self, path: str) -> bytes:
        """Return one file of the branch."""
        return _git(self.folder, "show", f"{self.name}:{path}")

    def deploy(self, edition: str, site: Path, message: str) -> None:
        """Have mike commit a built edition and make it the latest; copies, never symlinks."""
        with chdir(self.folder), _signed(self.committer), _git_errors():
            prepared = commands.deploy(
                *({"site_dir": str(site), "use_directory_urls": True}, edition),
                aliases=[LATEST],
                update_aliases=True,
                alias_type=commands.AliasType.copy,
                branch=self.name,
                message=message,
                allow_empty=True,
            )
            with prepared:
                pass  # the site was built before

    def add(self, files: Mapping[str, bytes], message: str) -> None:
        """Commit further files, whatever lay there before."""
        with chdir(self.folder), _signed(self.committer), _git_errors():
            commit = git_utils.Commit(self.name, message, allow_empty=True)
            with commit:
                for path, content in sorted(files.items()):
                    commit.add_file(git_utils.FileInfo(path, content))

    def push(self) -> None:
        """Show the publication to the public, whole; the repository knows of it as by a fetch.

        Raises:
            BranchMovedError: if the branch has moved since it was fetched.
            BranchError: if the remote refuses for another reason.
        """
        near = Path(self.remote).is_dir()
        whole, packed = (_LARGE_WHOLE, (_KEEPING_PACKS,)) if near else ((), ())
        words = ("push", "--porcelain", *packed, self.remote, self.name)
        result = _ran(self.folder, *whole, *words)
        if result.returncode:
            said = (result.stdout + result.stderr).decode(errors="replace").strip()
            moved = any(sign in said for sign in _MOVED)
            raise (BranchMovedError if moved else BranchError)(said)
        if self.known_as:
            root, remote = self.known_as
            pushed = f"+refs/heads/{self.name}:refs/remotes/{remote}/{self.name}"
            # All is public by now: where this cannot be noted, the next fetch brings it.
            _ran(root, "fetch", "--quiet", "--no-tags", str(self.folder.resolve()), pushed)


def fetch_branch(root: Path, remote: str, name: str, scratch: Path, ref: str = "") -> Branch:
    """Fetch the branch into a bare scratch repository; an absent branch is an empty one.

    `remote` is a name known to the repository at `root`, an address or a folder. `ref` is where
    the remote keeps the branch if it is not a branch of its own: `refs/remotes/origin/gh-pages`.

    Raises:
        BranchError: if the remote cannot be reached.
    """
    known = _ran(root, "remote", "get-url", remote)
    # The address of a remote is one from the top of the checkout; a folder, from the school's own.
    top = _ran(root, "rev-parse", "--show-toplevel").stdout.decode(errors="surrogateescape")
    given = (
        (root, remote) if known.returncode else (top[:-1] or root, known.stdout.decode().strip())
    )
    folder = Path(*given)
    address = str(folder.resolve()) if folder.is_dir() else given[1]
    scratch.mkdir(parents=True)
    _git(scratch, "init", "--quiet", "--bare", f"--initial-branch={name}")
    _borrow_objects(root, scratch)
    kept_at = ref or f"refs/heads/{name}"
    if _tip(scratch, address, kept_at):
        refs = f"+{kept_at}:refs/heads/{name}"
        _git(scratch, "fetch", "--quiet", "--no-tags", address, refs)
    known_as = None if known.returncode else (root, remote)
    return Branch(address, name, scratch, _committer(root), known_as)


def _borrow_objects(root: Path, scratch: Path) -> None:
    """Let a scratch repository read what the one at `root` holds: it need not be fetched again.

    One that holds only a part of its history lends nothing (gitrepository-layout, `alternates`).
    """
    place = _ran(root, "rev-parse", "--path-format=absolute", "--git-path", "objects")
    objects = place.stdout.decode(errors="surrogateescape").rstrip("\n")
    shallow = _ran(root, "rev-parse", "--is-shallow-repository").stdout.strip() != b"false"
    partial = _ran(root, "config", "--get-regexp", r"^remote\..*\.promisor$").returncode == 0
    if place.returncode == 0 and Path(objects).is_dir() and not (shallow or partial):
        lent = scratch / "objects/info/alternates"
        lent.parent.mkdir(parents=True, exist_ok=True)
        lent.write_bytes(f"{objects}\n".encode(errors="surrogateescape"))


def newest_known(root: Path, name: str) -> str:
    """Return the ref of a repository that knows a branch as it was last: its own, or a remote's.

    Empty if it knows no branch of that name.
    """
    order = ("--sort=-committerdate", "--format=%(refname)", "--count=1")
    refs = (f"refs/heads/{name}", f"refs/remotes/*/{name}")
    return _ran(root, "for-each-ref", *order, *refs).stdout.decode().strip()


def _tip(folder: Path, address: str, ref: str) -> str:
    """Return the commit at which a remote's ref is; empty if there is no such ref."""
    # The whole name: `x/gh-pages` ends like `gh-pages`.
    listed = _git(folder, "ls-remote", address, ref)
    return listed.decode().partition("\t")[0]


def _committer(root: Path) -> Committer:
    """Return who publishes: the environment, the repository's own settings, or this program."""
    settings = (("GIT_COMMITTER_NAME", "user.name"), ("GIT_COMMITTER_EMAIL", "user.email"))
    name, address = (
        os.environ.get(variable) or _ran(root, "config", key).stdout.decode().strip()
        for variable, key in settings
    )
    return name or "e-safety press", address or "press@esafety.invalid"


def _signed(committer: Committer) -> AbstractContextManager[None]:
    names = ("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    return environment(dict(zip(names, committer, strict=True)) | _settings(_OF_MIKE))


def _settings(settings: Mapping[str, str]) -> dict[str, str]:
    """Return settings of git as the environment of a program that calls it (git-config)."""
    given = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (key, value) in enumerate(settings.items()):
        given |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return given


@contextmanager
def _git_errors() -> Iterator[None]:
    """Raise mike's errors as `BranchError`."""
    try:
        yield
    except (git_utils.GitError, OSError) as error:
        raise BranchError(str(error)) from error


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    result = _ran(folder, *words, given=given)
    if result.returncode:
        raise BranchError(result.stderr.decode(errors="replace").strip())
    return result.stdout


def _ran(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 (our own arguments)
        ["git", *_BYTE_FOR_BYTE, *words],  # noqa: S607 (git is found on the path)
        cwd=folder,
        input=given,
        env=os.environ | {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
