"""A copy of what was published, in a folder or on the web, proved against its own lists."""

import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from http.client import HTTPException
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import quote, urljoin

from esafety.facts.editions import edition_of
from esafety.facts.manifest import (
    MANIFEST,
    Ledger,
    Manifest,
    differences,
    load_ledger,
    load_manifest,
)
from esafety.facts.problems import Problem
from esafety.facts.publishing import Published
from esafety.facts.school import LATEST
from esafety.facts.seals import digest_of

_PATIENCE: Final = 30
_LOST: Final = frozenset((404, 410))


class Copy(Protocol):
    """A copy that can be read file by file."""

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there."""

    def names(self, below: str) -> frozenset[str] | None:
        """Return the paths of all files below a folder, or None where nobody can list them."""


class FolderCopy:
    """A copy in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there."""
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def names(self, below: str) -> frozenset[str]:
        """Return the paths of all files below a folder."""
        root = self.folder / below
        return frozenset(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


class FilesCopy:
    """A copy held in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there."""
        return self.files.get(path)

    def names(self, below: str) -> frozenset[str]:
        """Return the paths of all files below a folder."""
        return frozenset(p.removeprefix(below) for p in self.files if p.startswith(below))


class WebCopy:
    """A copy behind an address; a web server does not list what it holds."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/") + "/"

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if the server has none.

        Raises:
            OSError: if the server cannot be reached or answers with another fault.
        """
        try:
            with urllib.request.urlopen(  # noqa: S310 (the address the inspector gave)
                urljoin(self.address, quote(path)), timeout=_PATIENCE
            ) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            if error.code in _LOST:
                return None
            raise
        except (ValueError, HTTPException) as error:  # no address, or no answer of the web's
            raise OSError(str(error)) from error

    def names(self, below: str) -> None:
        """Return None: nobody can list them."""
        del below


def copy_at(target: str) -> Copy:
    """Return the copy at an address or in a folder."""
    return (
        WebCopy(target) if target.startswith(("http://", "https://")) else FolderCopy(Path(target))
    )


def prove(copy: Copy) -> tuple[Published, list[Problem]]:
    """Return the editions a copy holds, and everything in it that is not as published.

    The copy is that of all editions, or of one.
    """
    text = (copy.read(MANIFEST) or b"").decode(errors="replace")
    try:
        ledger = load_ledger(text)
    except ValueError:
        return _prove_one(copy, text)
    manifests, problems = _manifests(copy, ledger)
    for name, manifest in manifests.items():
        problems += _compare(copy, manifest, f"{name}/")
    if ledger.latest in manifests:
        problems += _compare(copy, manifests[ledger.latest], f"{LATEST}/")
    problems += _check_root(copy, ledger)
    problems += _check_strangers(copy, ledger)
    return manifests, problems


def _prove_one(copy: Copy, text: str) -> tuple[Published, list[Problem]]:
    try:
        manifest = load_manifest(text)
    except ValueError as error:
        why = str(error) if text else f"{MANIFEST} yok · is missing"
        return {}, [Problem(MANIFEST, 1, "manifest-unreadable", {"why": why})]
    return {manifest.edition: manifest}, list(_compare(copy, manifest, ""))


def _manifests(copy: Copy, ledger: Ledger) -> tuple[dict[str, Manifest], list[Problem]]:
    found: dict[str, Manifest] = {}
    problems = []
    for name, stated in ledger.editions.items():
        path = f"{name}/{MANIFEST}"
        content = copy.read(path)
        try:
            manifest = load_manifest((content or b"").decode(errors="replace"))
        except ValueError as error:
            problems.append(Problem(path, 1, "manifest-unreadable", {"why": str(error)}))
            continue
        found[name] = manifest
        if digest_of(content or b"") != stated.get("manifest") or manifest.seal != stated.get(
            "seal"
        ):
            problems.append(Problem(path, 1, "published-changed", {"edition": name}))
    return found, problems


def _compare(copy: Copy, manifest: Manifest, below: str) -> Iterator[Problem]:
    names = copy.names(below)
    found: Mapping[str, bytes | None] = {
        path: copy.read(f"{below}{path}") for path in {*manifest.files, *(names or ())}
    }
    yield from differences(manifest, found, complete=names is not None, below=below)


def _check_strangers(copy: Copy, ledger: Ledger) -> Iterator[Problem]:
    """Yield folders that look like editions and are listed nowhere."""
    folders = {name.split("/")[0] for name in copy.names("") or () if "/" in name}
    for name in sorted(folders - ledger.editions.keys()):
        if edition_of(f"policy/{name}/"):
            yield Problem(name, 1, "published-added", {"edition": ledger.latest})


def _check_root(copy: Copy, ledger: Ledger) -> Iterator[Problem]:
    for path, stated in ledger.files.items():
        content = copy.read(path)
        if content is None:
            yield Problem(path, 1, "published-missing", {"edition": ledger.latest})
        elif digest_of(content) != stated:
            yield Problem(path, 1, "published-changed", {"edition": ledger.latest})
