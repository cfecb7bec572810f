"""Which release of this package a school takes, and where its reusable workflows are found."""

import re
from dataclasses import dataclass, replace
from email.parser import HeaderParser
from functools import cache
from hashlib import sha256
from importlib import metadata
from io import BytesIO
from json import JSONDecodeError, loads
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 (a class of errors)

from esafety.problems.problem import ContentError, Problem
from esafety.storage.kit import INHERITED, is_older, kit_folder, release

_NAMED: Final = "release.json"
_WHEEL: Final = re.compile(r"esafety_press-(?P<version>[0-9][0-9a-z.+!]*)-.+\.whl")


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its version, and for a school's workflows its repository and commit.

    `digest` is the SHA-256 of its wheel where that is known. A release that was never published
    has no repository: then a school gets no workflows yet.
    """

    version: str
    repository: str | None = None
    commit: str | None = None
    digest: str | None = None


@cache
def this_release() -> Release:
    """Return the release that is running; a wheel that GitHub built knows where (pack_kit.py)."""
    named = kit_folder() / _NAMED
    data: dict[str, Any] = loads(named.read_text(encoding="utf-8")) if named.is_file() else {}
    version, digest = release(), _digest_of_installed_wheel()
    return Release(version, data.get("repository"), data.get("commit"), digest)


def release_of(wheel: Path) -> Release:
    """Return the release that is running, with the hash of its wheel.

    Raises:
        ContentError: if the file is no wheel of this package and release.
        OSError: naming the file, if it cannot be read.
    """
    match = _WHEEL.fullmatch(wheel.name)
    content, running = wheel.read_bytes(), this_release()
    digest = sha256(content).hexdigest()
    # What pip has installed it has looked through.
    sound = digest == running.digest or (match and _is_release(content, match["version"]))
    if not match or not sound:
        raise ContentError([Problem(str(wheel), 1, "wheel-of-other")])
    if match["version"] != running.version:
        params = {"version": match["version"], "running": running.version}
        older = is_older(match["version"], running.version)
        key = "wheel-of-older-release" if older else "wheel-of-other-release"
        raise ContentError([Problem(str(wheel), 1, key, params)])
    return replace(running, digest=digest)


def _is_release(content: bytes, version: str) -> bool:
    """Tell whether a wheel is whole and says of itself that it is this package and version.

    Source: binary distribution format, https://packaging.python.org (`*.dist-info/METADATA`).
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            told = archive.read(f"esafety_press-{version}.dist-info/METADATA").decode()
            whole = archive.testzip() is None
    except (BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, ZlibError):
        return False
    headers = HeaderParser().parsestr(told)
    return whole and (headers["Name"], headers["Version"]) == (INHERITED, version)


def _digest_of_installed_wheel() -> str | None:
    """Return the hash of the wheel this package was installed from, as pip noted it (PEP 610)."""
    noted = metadata.distribution(INHERITED).read_text("direct_url.json")
    try:
        archive = loads(noted or "{}").get("archive_info", {})
    except JSONDecodeError:
        return None
    digest = archive.get("hashes", {}).get("sha256")
    return str(digest) if digest else None
