"""A small published copy made by hand: two editions, the latest one twice, the root's files."""

import json
from pathlib import Path
from typing import Final

from esafety.publish.manifest import (
    MANIFEST,
    Manifest,
    dump_edition_index,
    dump_manifest,
    edition_index,
    manifest_of,
)
from esafety.storage.write_files import write_files

OLD, NEW = "2025-2026", "2026-2027"
SEALS: Final = {OLD: "ab" * 32, NEW: "cd" * 32}


def edition_files(edition: str) -> dict[str, bytes]:
    return {
        "index.html": f"<p>{edition}</p>".encode(),
        "en/index.html": b"<p>in English</p>",
        "policy/scope/scope.tr.pdf": b"%PDF scope",
        f"downloads/{edition}/booklet.tr.pdf": f"%PDF {edition}".encode(),
        "assets/style.css": b"p{}",
    }


def manifests() -> dict[str, Manifest]:
    return {name: manifest_of(name, seal, edition_files(name)) for name, seal in SEALS.items()}


def published_files() -> dict[str, bytes]:
    """Return every file of a sound copy by its path."""
    made: dict[str, bytes] = {}
    for name, manifest in manifests().items():
        whole = {**edition_files(name), MANIFEST: dump_manifest(manifest).encode()}
        for place in (name, *(["latest"] if name == NEW else [])):
            made |= {f"{place}/{path}": content for path, content in whole.items()}
    menu = [{"version": name, "title": name, "aliases": []} for name in SEALS]
    root = {
        "404.html": b"lost",
        "index.html": b"entry",
        "versions.json": json.dumps(menu).encode(),
    }
    index = dump_edition_index(edition_index(NEW, manifests(), root))
    return made | root | {MANIFEST: index.encode(), ".nojekyll": b""}


def write_copy(folder: Path) -> Path:
    """Write a sound copy into a folder."""
    write_files(folder, published_files())
    return folder
