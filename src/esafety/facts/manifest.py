"""Manifests: every file of a published edition with its digest, so that any copy can be proved."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from esafety.facts.downloads import is_sealed_document
from esafety.facts.problems import Problem
from esafety.facts.seals import digest_of

MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A published file: SHA-256, bytes, and whether it may never change again."""

    sha256: str
    size: int
    sealed: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was published of one edition, under which seal; paths from the edition's root."""

    edition: str
    seal: str
    files: Mapping[str, Entry]

    @property
    def sealed(self) -> dict[str, Entry]:
        """Return the files that may never change again."""
        return {path: entry for path, entry in self.files.items() if entry.sealed}


@dataclass(frozen=True, slots=True)
class Ledger:
    """What stands at the root of all editions: their seals, their manifests' digests.

    `latest` is the edition in force; `files` are those at the root itself.
    """

    latest: str
    editions: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]


def manifest_of(edition: str, seal: str, files: Mapping[str, bytes]) -> Manifest:
    """Return the manifest of an edition's files, itself left out."""
    listed = {
        path: Entry(digest_of(content), len(content), is_sealed_document(path, edition))
        for path, content in sorted(files.items())
        if path != MANIFEST
    }
    return Manifest(edition, seal, listed)


def ledger_of(latest: str, manifests: Mapping[str, Manifest], files: Mapping[str, bytes]) -> Ledger:
    """Return the ledger of all published editions."""
    editions = {
        name: {"seal": manifest.seal, "manifest": digest_of(dump_manifest(manifest).encode())}
        for name, manifest in manifests.items()
    }
    root = {path: digest_of(content) for path, content in sorted(files.items())}
    return Ledger(latest, editions, root)


def dump_manifest(manifest: Manifest) -> str:
    """Return a manifest as JSON, the same text for the same files."""
    files = {
        path: {"sha256": e.sha256, "size": e.size, "sealed": e.sealed}
        for path, e in manifest.files.items()
    }
    return _json({"edition": manifest.edition, "seal": manifest.seal, "files": files})


def dump_ledger(ledger: Ledger) -> str:
    """Return a ledger as JSON."""
    said = {"latest": ledger.latest, "editions": ledger.editions, "files": ledger.files}
    return _json(said)


def load_manifest(text: str) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: if the text is no manifest.
    """
    said = _mapping(text, "edition", "seal", "files")
    try:
        files = {path: Entry(**entry) for path, entry in said["files"].items()}
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
    return Manifest(_text(said, "edition"), _text(said, "seal"), files)


def load_ledger(text: str) -> Ledger:
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
    latest = _text(said, "latest")
    if latest not in editions:
        raise ValueError(f"latest: {latest}")
    return Ledger(latest, editions, files)


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
        elif digest_of(content) != entry.sha256:
            key = "published-sealed-changed" if entry.sealed else "published-changed"
            yield Problem(f"{below}{path}", 1, key, {"edition": manifest.edition})
    for path in sorted(found.keys() - manifest.files.keys() - {MANIFEST}) if complete else ():
        yield Problem(f"{below}{path}", 1, "published-added", {"edition": manifest.edition})


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _text(said: Mapping[str, Any], key: str) -> str:
    if not isinstance(said[key], str):
        raise ValueError(key)  # noqa: TRY004 (callers know one kind of error)
    return str(said[key])


def _mapping(text: str, *keys: str) -> dict[str, Any]:
    said = json.loads(text)
    if not isinstance(said, dict) or not set(keys) <= said.keys():
        raise ValueError(f"expected {', '.join(keys)}")
    return said
