"""Put an edition's sealed files on GitHub as a release: once, and never other bytes later.

Everything is uploaded to a draft, which is published last: GitHub's immutable releases take no
file once they are published.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from esafety.github.github_cli import GhRunner, run_gh
from esafety.publish.manifest import MANIFEST
from esafety.publish.release_plan import RECORDS, ReleaseDiff, asset_names, plan
from esafety.storage.files_below import files_below
from esafety.text.one_line import console_line

_LISTED: Final = "repos/{owner}/{repo}/releases?per_page=100"


@dataclass(frozen=True, slots=True)
class ReleaseText:
    """The text of a release: tag, title and notes, and the commit the files came from."""

    tag: str
    title: str
    notes: str
    commit: str


@dataclass(frozen=True, slots=True)
class ExistingRelease:
    """A release on GitHub: its assets' digests by name, whether it is a draft or takes no more."""

    draft: bool
    assets: Mapping[str, str | None]
    immutable: bool = False


class ReleaseError(Exception):
    """The release cannot be made or would replace sealed files; the message states what to do."""


def published_files(folder: Path, edition: str) -> dict[str, Path]:
    """Return the files of a published edition that its release carries, by asset name.

    Raises:
        ReleaseError: if the edition was not published here, or without its manifest.
    """
    paths = files_below(folder)
    names = asset_names(edition, paths)
    if MANIFEST not in names or not names.keys() - RECORDS:
        raise ReleaseError(f"{folder}: {console_line('release-not-published')}")
    return {name: folder / path for name, path in names.items()}


def release(
    release_text: ReleaseText, files: Mapping[str, Path], gh: GhRunner = run_gh
) -> ReleaseDiff:
    """Publish the release, or add what a published one lacks; return what was done.

    A draft that an earlier run left is completed and published.

    Raises:
        ReleaseError: if a sealed file was published with other bytes, or is missing in a release
            that GitHub has closed.
        GitHubError: if `gh` fails.
    """
    tag = release_text.tag
    existing = _existing_release(tag, gh)
    digests = {name: _digest(path) for name, path in files.items()}
    immutable = existing is not None and existing.immutable
    diff = plan(
        *(digests, existing.assets if existing else {}),
        published=_is_published(existing),
        immutable=immutable,
    )
    _refuse(tag, diff, immutable=immutable)
    text = ("--title", release_text.title, "--notes-file", "-", "--target", release_text.commit)
    if existing is None:
        gh("release", "create", tag, "--draft", *text, stdin=release_text.notes)
    _upload(tag, files, diff, gh)
    if not _is_published(existing):
        gh("release", "edit", tag, "--draft=false", *text, stdin=release_text.notes)
    return diff


def _refuse(tag: str, diff: ReleaseDiff, *, immutable: bool) -> None:
    refused = {
        "release-conflict": diff.conflicting,
        "release-closed": diff.missing if immutable else (),
    }
    for key, names in refused.items():
        if names:
            raise ReleaseError(f"{tag}: {console_line(key, names=', '.join(names))}")


def _upload(tag: str, files: Mapping[str, Path], diff: ReleaseDiff, gh: GhRunner) -> None:
    with TemporaryDirectory() as folder:
        copies = _copy_as_assets(files, [*diff.missing, *diff.renewed], Path(folder))
        for name, path in copies.items():
            replacing = ["--clobber"] if name in diff.renewed else []
            gh("release", "upload", tag, path, *replacing)


def _existing_release(tag: str, gh: GhRunner) -> ExistingRelease | None:
    """Return the release of a tag: the published one, else a draft, else None."""
    found = [
        ExistingRelease(
            one["draft"],
            {a["name"]: a.get("digest") for a in one["assets"]},
            immutable=one.get("immutable", False),
        )
        for one in chain.from_iterable(_pages(gh("api", "--paginate", _LISTED)))
        if one["tag_name"] == tag
    ]
    return min(found, key=lambda one: one.draft, default=None)


def _is_published(existing: ExistingRelease | None) -> bool:
    return existing is not None and not existing.draft


def _pages(answer: str) -> Iterator[list[dict[str, Any]]]:
    """Yield each page of a list: `gh` writes them one behind the other, or as one."""
    decoder, rest = json.JSONDecoder(), answer.strip()
    while rest:
        page, end = decoder.raw_decode(rest)
        yield page
        rest = rest[end:].lstrip()


def _digest(path: Path) -> str:
    return f"sha256:{sha256(path.read_bytes()).hexdigest()}"


def _copy_as_assets(files: Mapping[str, Path], names: list[str], folder: Path) -> dict[str, str]:
    """Copy files under their asset names, because `gh` takes an asset's name from its file."""
    return {name: str(shutil.copyfile(files[name], folder / name)) for name in names}
