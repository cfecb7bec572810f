"""Manifests: every file of a published edition with its digest, so that any copy can be proved."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import Problem
from esafety.school.download_paths import is_sealed_document

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
    """What stands at the root of all editions: their seals, their manifests' digests.

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
    """Return the ledger of all published editions."""
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
    """Return a ledger as JSON."""
    said = {"latest": index.latest, "editions": index.editions, "files": index.files}
    return _json(said)


def load_manifest(text: str) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: if the text is no manifest.
    """
    said = _mapping(text, "edition", "seal", "files")
    edition = _text(said, "edition")
    try:
        files = {_path(path): _entry(**entry) for path, entry in said["files"].items()}
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
    _refuse_twins(files)
    for path, entry in files.items():
        if is_sealed_document(path, edition) and not entry.sealed:
            raise ValueError(f"sealed: {path}")
    return Manifest(edition, _text(said, "seal"), files)


def load_edition_index(text: str) -> EditionIndex:
    """Read a ledger.

    Raises:
        ValueError: if the text is no ledger.
    """
    said = _mapping(text, "latest", "editions", "files")
    editions, files = said["editions"], said["files"]
    if not isinstance(editions, dict) or not isinstance(files, dict) or not editions:
        raise ValueError("no editions")
    if not all(isinstance(stated, dict) for stated in editions.values()):
        raise ValueError("editions")
    for path in (*editions, *files):
        _path(path)
    _refuse_twins(files)
    latest = _text(said, "latest")
    if latest not in editions:
        raise ValueError(f"latest: {latest}")
    return EditionIndex(latest, editions, files)


def differences(
    manifest: Manifest, found: Mapping[str, bytes | None], *, complete: bool, below: str = ""
) -> Iterator[Problem]:
    """Yield every file of a copy that is not as its manifest says.

    `found` holds what lies at each path, None for nothing; `complete` says that it lists all
    that lies there, so that files nobody published are seen too; `below` is put before paths.
    """
    for path, entry in manifest.files.items():
        content = found.get(path)
        if content is None:
            yield Problem(f"{below}{path}", 1, "published-missing", {"edition": manifest.edition})
        elif digest_of(content) != entry.sha256 or len(content) != entry.size:
            key = "published-sealed-changed" if entry.sealed else "published-changed"
            yield Problem(f"{below}{path}", 1, key, {"edition": manifest.edition})
    for path in sorted(found.keys() - manifest.files.keys() - {MANIFEST}) if complete else ():
        yield Problem(f"{below}{path}", 1, "published-added", {"edition": manifest.edition})


def _entry(sha256: object, size: object, sealed: object) -> FileEntry:
    if not isinstance(sha256, str) or not _DIGEST.fullmatch(sha256):
        raise ValueError(f"sha256: {sha256}")
    if not isinstance(size, int) or isinstance(size, bool) or not isinstance(sealed, bool):
        raise ValueError(f"size, sealed: {size}, {sealed}")  # noqa: TRY004 (one kind of error)
    return FileEntry(sha256, size, sealed)


def _path(path: str) -> str:
    """Return a path if it stays below the folder its list lies in.

    Raises:
        ValueError: if it leads out, or is written as no published path is.
    """
    parts = path.split("/")
    if "\\" in path or ":" in path or any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"{path!r}")
    return path


def _refuse_twins(paths: Iterable[str]) -> None:
    """Refuse names that differ in case alone: on many disks one would lie over the other."""
    seen: dict[str, str] = {}
    for path in paths:
        if path.casefold() in seen:
            raise ValueError(f"{seen[path.casefold()]!r}, {path!r}")
        seen[path.casefold()] = path


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _text(said: Mapping[str, Any], key: str) -> str:
    if not isinstance(said[key], str):
        raise ValueError(key)  # noqa: TRY004 (callers know one kind of error)
    return str(said[key])


def _mapping(text: str, *keys: str) -> dict[str, Any]:
    try:
        said = json.loads(text, object_pairs_hook=_once)
    except RecursionError as deep:
        raise ValueError("too deep") from deep
    if not isinstance(said, dict) or not set(keys) <= said.keys():
        raise ValueError(f"expected {', '.join(keys)}")
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice: readers would disagree on which one counts."""
    said = dict(pairs)
    if len(said) != len(pairs):
        raise ValueError("a key stands twice")
    return said
