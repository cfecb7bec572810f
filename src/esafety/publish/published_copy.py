"""Read a published site file by file: from a folder, from memory or from the web.

Of the school's own copy, in `build/published`, a look is taken where no branch is known.
"""

import os
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from http.client import HTTPException
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import quote, urljoin

from esafety.formats.edition_paths import POLICY_FOLDER
from esafety.output_rules.published_names import check_published_names
from esafety.problems.problem import ContentError, Problem
from esafety.publish.git_files import GIT, is_gits_own
from esafety.publish.manifest import MANIFEST
from esafety.storage.folders import PUBLISHED_COPY
from esafety.storage.output_folder import STAMP_FILE

_TIMEOUT_SECONDS: Final = 30
_NOT_FOUND_CODES: Final = frozenset((404, 410))


class PublishedSite(Protocol):
    """A copy that can be read file by file."""

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there."""

    def names(self, below: str) -> frozenset[str] | None:
        """Return the paths of all files below a folder, or None where they cannot be listed.

        A folder in which nothing lies is one of them; its path ends with a slash.
        """

    def links(self) -> frozenset[str]:
        """Return the paths of what is neither a plain file nor a folder: links, devices."""


class LocalSite:
    """A copy in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there; nothing is read through a link."""
        file = self.folder / path
        below = (file, *file.parents[: len(Path(path).parts) - 1])
        return (
            file.read_bytes() if file.is_file() and not any(map(Path.is_symlink, below)) else None
        )

    def names(self, below: str) -> frozenset[str]:
        """Return the paths of all plain files below a folder."""
        return frozenset(
            path.removeprefix(below)
            for path in self._plain_files
            if path.startswith(below) and path != below
        )

    def links(self) -> frozenset[str]:
        """Return the paths of what is neither a plain file nor a folder."""
        return frozenset(
            self._path(folder / name)
            for folder, folders, files in self._folders()
            for name in (*folders, *files)
            if (folder / name).is_symlink() or not _is_file_or_folder(folder / name)
        )

    @cached_property
    def _plain_files(self) -> frozenset[str]:
        """Return the paths of plain files and of empty folders, without what git keeps for itself.

        A copy can be a clone of the published branch.
        """
        paths = [folder / name for folder, _, files in self._folders() for name in files]
        plain = {self._path(p): p for p in paths if p.is_file() and not p.is_symlink()}
        own = {name for name in plain if name.split("/")[0] == GIT and self._is_gits_own(name)}
        empty = {
            f"{self._path(folder)}/"
            for folder, folders, files in self._folders()
            if not folders and not files and folder != self.folder
        }
        if f"{GIT}/HEAD" in own:
            empty = {name for name in empty if not name.startswith(f"{GIT}/")}
        return frozenset((plain.keys() | empty) - own)

    def _is_gits_own(self, name: str) -> bool:
        return is_gits_own(name, (self.folder / name).read_bytes())

    def _folders(self) -> Iterator[tuple[Path, list[str], list[str]]]:
        """Yield every folder with its content."""
        for folder, folders, files in os.walk(self.folder):
            yield Path(folder), folders, files

    def _path(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _is_file_or_folder(path: Path) -> bool:
    return path.is_file() or path.is_dir()


class InMemorySite:
    """A copy held in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if it is not there."""
        return self.files.get(path)

    def names(self, below: str) -> frozenset[str]:
        """Return the paths of all files below a folder."""
        return frozenset(p.removeprefix(below) for p in self.files if p.startswith(below))

    def links(self) -> frozenset[str]:
        """Return nothing: files in memory are plain."""
        return frozenset()


class RemoteSite:
    """A copy behind an address; a web server does not list what it holds."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/") + "/"

    def read(self, path: str) -> bytes | None:
        """Return a file, or None if the server has none.

        Raises:
            OSError: if the server cannot be reached or answers with another fault.
        """
        try:
            with urllib.request.urlopen(  # noqa: S310 (the address given by the user)
                urljoin(self.address, quote(path)), timeout=_TIMEOUT_SECONDS
            ) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            if error.code in _NOT_FOUND_CODES:
                return None
            raise
        except (ValueError, HTTPException) as error:  # no valid address, or no HTTP response
            raise OSError(str(error)) from error

    def names(self, below: str) -> None:
        """Return None: a web server does not list its files."""
        del below

    def links(self) -> frozenset[str]:
        """Return nothing: a web server does not show which files are links."""
        return frozenset()


def published_site_at(target: str) -> PublishedSite:
    """Return the copy at an address or in a folder."""
    return (
        RemoteSite(target)
        if target.startswith(("http://", "https://"))
        else LocalSite(Path(target))
    )


def files_of_local_copy(root: Path, branch: str) -> dict[str, bytes]:
    """Return the files of a school's own copy (path → content); none where there is no copy.

    Raises:
        ContentError: if one has a name that no list of a publication could hold.
    """
    copy = LocalSite(root / PUBLISHED_COPY)
    names = copy.names("") if copy.read(MANIFEST) else frozenset()
    read = {name: copy.read(name) for name in names if name != STAMP_FILE}
    files = {name: content for name, content in read.items() if content is not None}
    if odd := [*check_published_names(files)]:
        raise ContentError(problems_of_local_copy(odd, branch))
    return files


def problems_of_local_copy(problems: Sequence[Problem], branch: str) -> Iterator[Problem]:
    """Yield the problems of a look at the copy: what is damaged is the copy, and not the `branch`.

    Those of the school's sources stay as they are.
    """
    sources = f"{POLICY_FOLDER}/"
    if damaged := [one.path for one in problems if not one.path.startswith(sources)]:
        params = {"path": damaged[0], "folder": PUBLISHED_COPY, "branch": branch}
        yield Problem(f"{PUBLISHED_COPY}/{MANIFEST}", 1, "published-copy-damaged", params)
    yield from (one for one in problems if one.path.startswith(sources))
