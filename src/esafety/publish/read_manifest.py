"""Manifests and indexes as they are read: from any copy, so nothing in them is taken on trust."""

import re
from collections.abc import Mapping
from typing import Any, Final

from esafety.formats.bounded_json import read_json
from esafety.output_rules.published_names import checked_path, refuse_case_duplicates
from esafety.publish.manifest import EditionIndex, FileEntry, Manifest
from esafety.school.download_paths import is_sealed_document
from esafety.text.printable import printable

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def load_manifest(text: str) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: if the text is no manifest.
    """
    data = _load_mapping(text, "edition", "seal", "files")
    edition = _text_value(data, "edition")
    try:
        files = {checked_path(path): _entry(**entry) for path, entry in data["files"].items()}
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
    refuse_case_duplicates(files)
    for path, entry in files.items():
        if is_sealed_document(path, edition) and not entry.sealed:
            raise ValueError(f"sealed: {path}")
    return Manifest(edition, _text_value(data, "seal"), files, _translations(data))


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
        checked_path(path)
    refuse_case_duplicates(files)
    latest = _text_value(data, "latest")
    if latest not in editions:
        raise ValueError(f"latest: {latest}")
    return EditionIndex(latest, editions, files)


def _translations(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the seals of added translations; a publication without any says nothing of them."""
    stated = data.get("translations", {})
    seals = isinstance(stated, dict) and all(isinstance(one, str) for one in stated.values())
    if not seals or not all(_DIGEST.fullmatch(one) for one in stated.values()):
        raise ValueError("translations")
    return {checked_path(language): digest for language, digest in stated.items()}


def _entry(sha256: object, size: object, sealed: object) -> FileEntry:
    if not isinstance(sha256, str) or not _DIGEST.fullmatch(sha256):
        raise ValueError(f"sha256: {sha256}")
    if not isinstance(size, int) or isinstance(size, bool) or not isinstance(sealed, bool):
        raise ValueError(f"size, sealed: {size}, {sealed}")  # noqa: TRY004 (one kind of error)
    return FileEntry(sha256, size, sealed)


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
