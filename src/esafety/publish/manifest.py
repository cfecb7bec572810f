"""Manifests: every file of a published edition with its digest, to verify any copy."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from esafety.formats.bounded_json import read_json
from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import Problem
from esafety.school.download_paths import is_sealed_document
from esafety.text.printable import printable

MANIFEST: Final = "manifest.json"
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


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


def manifest_of(edition: str, seal: str, files: Mapping[str, bytes]) -> Manifest:
    """Return the manifest of an edition's files, itself left out."""
    listed = {
        path: FileEntry(digest_of(content), len(content), is_sealed_document(path, edition))
        for path, content in sorted(files.items())
        if path != MANIFEST
    }
    return Manifest(edition, seal, listed)


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
    return _json({"edition": manifest.edition, "seal": manifest.seal, "files": files})


def dump_edition_index(index: EditionIndex) -> str:
    """Return an edition index as JSON."""
    data = {"latest": index.latest, "editions": index.editions, "files": index.files}
    return _json(data)


def load_manifest(text: str) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: if the text is no manifest.
    """
    data = _load_mapping(text, "edition", "seal", "files")
    edition = _text_value(data, "edition")
    try:
        files = {_checked_path(path): _entry(**entry) for path, entry in data["files"].items()}
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
    _refuse_case_duplicates(files)
    for path, entry in files.items():
        if is_sealed_document(path, edition) and not entry.sealed:
            raise ValueError(f"sealed: {path}")
    return Manifest(edition, _text_value(data, "seal"), files)


def load_edition_index(text: str) -> EditionIndex:
    """Read an edition index.

    Raises:
        ValueError: if the text is no edition index.
    """
    data = _load_mapping(text, "latest", "editions", "files")
    editions, files = data["editions"], data["files"]
    if not isinstance(editions, dict) or not isinstance(files, dict) or not editions:
        raise ValueError("no editions")
    if not all(isinstance(stated, dict) for stated in editions.values()):
        raise ValueError("editions")
    for path in (*editions, *files):
        _checked_path(path)
    _refuse_case_duplicates(files)
    latest = _text_value(data, "latest")
    if latest not in editions:
        raise ValueError(f"latest: {latest}")
    return EditionIndex(latest, editions, files)


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


def _entry(sha256: object, size: object, sealed: object) -> FileEntry:
    if not isinstance(sha256, str) or not _DIGEST.fullmatch(sha256):
        raise ValueError(f"sha256: {sha256}")
    if not isinstance(size, int) or isinstance(size, bool) or not isinstance(sealed, bool):
        raise ValueError(f"size, sealed: {size}, {sealed}")  # noqa: TRY004 (one kind of error)
    return FileEntry(sha256, size, sealed)


def _checked_path(path: str) -> str:
    """Return a path if it stays below the folder of its manifest.

    Raises:
        ValueError: if it leads out of it, or is not written as published paths are.
    """
    parts = path.split("/")
    if (
        printable(path) != path
        or "\\" in path
        or ":" in path
        or any(part in ("", ".", "..") for part in parts)
    ):
        raise ValueError(f"{path!r}")
    return path


def _refuse_case_duplicates(paths: Iterable[str]) -> None:
    """Refuse names that differ in case alone: on many disks one would overwrite the other."""
    seen: dict[str, str] = {}
    for path in paths:
        if path.casefold() in seen:
            raise ValueError(f"{seen[path.casefold()]!r}, {path!r}")
        seen[path.casefold()] = path


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _text_value(data: Mapping[str, Any], key: str) -> str:
    if not isinstance(data[key], str):
        raise ValueError(key)  # noqa: TRY004 (callers know one kind of error)
    if printable(data[key]) != data[key]:
        raise ValueError(f"{key}: {data[key]!r}")
    return str(data[key])


def _load_mapping(text: str, *keys: str) -> dict[str, Any]:
    data = read_json(text)
    if not isinstance(data, dict) or not set(keys) <= data.keys():
        raise ValueError(f"expected {', '.join(keys)}")
    return data
