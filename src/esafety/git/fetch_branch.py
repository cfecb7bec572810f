"""The branch of published editions is fetched into a scratch clone that a publication works on."""

import os
from pathlib import Path
from typing import Final

from esafety.git.branch import Branch, Committer
from esafety.git.calls import git, ran, tip

# Rules: hash-function-transition, "Object names": how many digits a name has.
_NAME_LENGTHS: Final = {"sha1": 40, "sha256": 64}


def fetch_branch(root: Path, remote: str, name: str, scratch: Path, ref: str = "") -> Branch:
    """Fetch the branch into a bare scratch repository; an absent branch is an empty one.

    `remote` is a name known to the repository at `root`, an address or a folder. `ref` is where
    the remote keeps the branch if it is not a branch of its own: `refs/remotes/origin/gh-pages`.

    Raises:
        BranchError: if the remote cannot be reached.
    """
    known = ran(root, "remote", "get-url", remote)
    # The address of a remote is one from the top of the checkout; a folder, from the school's own.
    top = os.fsdecode(ran(root, "rev-parse", "--show-toplevel").stdout)
    told = os.fsdecode(known.stdout).strip()
    given = (root, remote) if known.returncode else (top[:-1] or root, told)
    folder = Path(*given)
    address = str(folder.resolve()) if folder.is_dir() else given[1]
    kept_at = ref or f"refs/heads/{name}"
    kept = tip(root, address, kept_at)
    form = _object_format(root, address, kept)
    scratch.mkdir(parents=True)
    words = (f"--object-format={form}", f"--initial-branch={name}")
    git(scratch, "init", "--quiet", "--bare", *words)
    if form == _format_in(root):
        _borrow_objects(root, scratch)
    if kept:
        refs = f"+{kept_at}:refs/heads/{name}"
        git(scratch, "fetch", "--quiet", "--no-tags", address, refs)
    known_as = None if known.returncode else (root, remote)
    return Branch(address, name, scratch, _committer(root), known_as)


def _object_format(root: Path, address: str, kept: str) -> str:
    """Return how a remote names what it stores, by its commit `kept` if it has one.

    Of an empty one in a network that is not known: it is taken for one like the school's own.
    """
    if kept:
        return next(form for form, length in _NAME_LENGTHS.items() if length == len(kept))
    near = Path(address)
    return (_format_in(near) if near.is_dir() else "") or _format_in(root) or "sha1"


def _format_in(folder: Path) -> str:
    """Return how the repository at a folder names what it stores; empty where there is none."""
    return ran(folder, "rev-parse", "--show-object-format").stdout.decode().strip()


def _borrow_objects(root: Path, scratch: Path) -> None:
    """Let a scratch repository read what the one at `root` holds: it need not be fetched again.

    One that holds only a part of its history lends nothing (gitrepository-layout, `alternates`).
    """
    place = ran(root, "rev-parse", "--path-format=absolute", "--git-path", "objects")
    objects = place.stdout.decode(errors="surrogateescape").rstrip("\n")
    shallow = ran(root, "rev-parse", "--is-shallow-repository").stdout.strip() != b"false"
    partial = ran(root, "config", "--get-regexp", r"^remote\..*\.promisor$").returncode == 0
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
    return ran(root, "for-each-ref", *order, *refs).stdout.decode().strip()


def _committer(root: Path) -> Committer:
    """Return who publishes: the environment, the repository's own settings, or this program."""
    settings = (("GIT_COMMITTER_NAME", "user.name"), ("GIT_COMMITTER_EMAIL", "user.email"))
    name, address = (
        os.environ.get(variable) or _words(ran(root, "config", key).stdout)
        for variable, key in settings
    )
    return name or "e-safety press", address or "press@esafety.invalid"


def _words(said: bytes) -> str:
    """Return what git says; settings of old programs have their letters in other encodings."""
    return said.decode("utf-8", "replace").strip()
