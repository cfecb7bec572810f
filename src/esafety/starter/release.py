"""Which release of this package a school takes, and where its reusable workflows are found."""

from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.resources import files
from json import JSONDecodeError, loads
from typing import Any, Final

import yaml

_PACKAGE: Final = "esafety-press"


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
    """Return the release that is running; whoever publishes a wheel fills `release.yml` in."""
    named = files("esafety.starter").joinpath("release.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(named)
    return Release(
        metadata.version(_PACKAGE), data["repository"], data["commit"], _digest_of_installed_wheel()
    )


def _digest_of_installed_wheel() -> str | None:
    """Return the hash of the wheel this package was installed from, as pip noted it (PEP 610)."""
    noted = metadata.distribution(_PACKAGE).read_text("direct_url.json")
    try:
        archive = loads(noted or "{}").get("archive_info", {})
    except JSONDecodeError:
        return None
    digest = archive.get("hashes", {}).get("sha256")
    return str(digest) if digest else None
