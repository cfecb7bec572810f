"""Manifests: every file of a published edition with its digest, to verify any copy."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import Problem
from esafety.school.download_paths import is_sealed_document

MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A published file: SHA-256, bytes, and whether it may never change again."""

    sha256: str
    size: int
    sealed: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was published of one edition, under which seal; paths from the edition's root."""

    edition: str
    seal: str
    files: Mapping[str, FileEntry]
    translations: Mapping[str, str] = field(default_factory=dict)
    """The digest of the seal of each translation that was added, by its language."""

    @property
    def sealed(self) -> dict[str, FileEntry]:
        """Return the files that may never change again."""
        return {path: entry for path, entry in self.files.items() if entry.sealed}


@dataclass(frozen=True, slots=True)
class EditionIndex:
    """The list at the root of all editions: their seals, their manifests' digests.

    `latest` is the edition in force; `files` are those at the root itself.
    """

    latest: str
    editions: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]


def manifest_of(
    edition: str,
    seal: str,
    files: Mapping[str, bytes],
    translations: Mapping[str, str] = MappingProxyType({}),
) -> Manifest:
    """Return the manifest of an edition's files, itself left out."""
    listed = {
        path: FileEntry(digest_of(content), len(content), is_sealed_document(path, edition))
        for path, content in sorted(files.items())
        if path != MANIFEST
    }
    return Manifest(edition, seal, listed, translations)


def edition_index(
    latest: str, manifests: Mapping[str, Manifest], files: Mapping[str, bytes]
) -> EditionIndex:
    """Return the index of all published editions."""
    editions = {
        name: {"seal": manifest.seal, "manifest": digest_of(dump_manifest(manifest).encode())}
        for name, manifest in manifests.items()
    }
    root = {path: digest_of(content) for path, content in sorted(files.items())}
    return EditionIndex(latest, editions, root)


def dump_manifest(manifest: Manifest) -> str:
    """Return a manifest as JSON, the same text for the same files."""
    files = {
        path: {"sha256": e.sha256, "size": e.size, "sealed": e.sealed}
        for path, e in manifest.files.items()
    }
    added = {"translations": dict(manifest.translations)} if manifest.translations else {}
    return _json({"edition": manifest.edition, "seal": manifest.seal, "files": files, **added})


def dump_edition_index(index: EditionIndex) -> str:
    """Return an edition index as JSON."""
    data = {"latest": index.latest, "editions": index.editions, "files": index.files}
    return _json(data)


def differences(
    manifest: Manifest, contents: Mapping[str, bytes | None], *, complete: bool, below: str = ""
) -> Iterator[Problem]:
    """Yield a problem for every file of a copy that differs from its manifest.

    `contents` holds the content at each path, None if there is none; `complete` means that it
    lists every file of the copy, so that unpublished ones are reported too; `below` is put
    before the paths.
    """
    for path, entry in manifest.files.items():
        content = contents.get(path)
        if content is None:
            yield Problem(f"{below}{path}", 1, "published-missing", {"edition": manifest.edition})
        elif digest_of(content) != entry.sha256 or len(content) != entry.size:
            key = "published-sealed-changed" if entry.sealed else "published-changed"
            yield Problem(f"{below}{path}", 1, key, {"edition": manifest.edition})
    for path in sorted(contents.keys() - manifest.files.keys() - {MANIFEST}) if complete else ():
        yield Problem(f"{below}{path}", 1, "published-added", {"edition": manifest.edition})


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
