"""Cache of rendered files: PDFs kept under a key of everything that went into them.

A file is written beside its place and moved there in one step, so that a build that is killed
leaves no half of one, and two builds at once only do the same work twice. Whatever lies in the
folder that is no regular file, or not as it was written under its key, is not used.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from esafety.documents.common.print_job import PICTURE, PrintJob, RenderedFile, error_message
from esafety.pdf.run.cache_key import RenderInputs
from esafety.storage.atomic_write import write_atomically


@dataclass(frozen=True, slots=True)
class PdfCache:
    """A folder of rendered files; `inputs` is what print jobs are rendered with."""

    folder: Path
    inputs: RenderInputs

    def get(self, sheet: PrintJob, site: Path) -> RenderedFile | None:
        """Put a kept file and those derived from it into the site; None if it must be rendered."""
        key = self.key(sheet, site)
        names = ((sheet.kind, sheet.path), *((one.name, one.path) for one in sheet.finishes))
        try:
            entries = json.loads(_read(self.folder / f"{key}.json"))
            contents = [self._content(key, entry) for entry in entries]
            files = [
                RenderedFile(path, kind, sheet.language, entry["pages"], len(content))
                for (kind, path), entry, content in zip(names, entries, contents, strict=True)
            ]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        self._touch(key)
        for file, content in zip(files, contents, strict=True):
            write_atomically(site / file.path, content)
        return replace(files[0], finished=tuple(files[1:]))

    def put(self, sheet: PrintJob, rendered: RenderedFile, site: Path) -> None:
        """Keep a file that was rendered without an error, and those derived from it."""
        if error_message(rendered):
            return
        key, entries = self.key(sheet, site), []
        for number, file in enumerate((rendered, *rendered.finished)):
            content = (site / file.path).read_bytes()
            name = f"{number}{PurePosixPath(file.path).suffix}"
            digest = _digest_of(key, file.pages, content)
            entries.append({"name": name, "pages": file.pages, "digest": digest})
            write_atomically(self.folder / f"{key}.{name}", content)
        write_atomically(self.folder / f"{key}.json", json.dumps(entries).encode())

    def key(self, sheet: PrintJob, site: Path) -> str:
        """Return the digest of everything a sheet is made from, wherever it is built."""
        digest = sha256(self.inputs.used_by(sheet).encode())
        for part in (sheet.kind, sheet.language, sheet.made.isoformat(), *sheet.styles):
            digest.update(f"{part}\0".encode())
        for derived in (*sheet.finishes, *filter(None, [sheet.makeup])):
            digest.update(f"{derived.name}{sorted(derived.options.items())}\0".encode())
        for text in (sheet.html, sheet.source):
            digest.update(sha256(text.encode()).digest())
        for name in sorted(set(PICTURE.findall(sheet.html))):
            digest.update(_file_digest(site / unquote(unescape(name))))
        return digest.hexdigest()

    def _content(self, key: str, entry: dict[str, Any]) -> bytes:
        content = _read(self.folder / f"{key}.{entry['name']}")
        if _digest_of(key, entry["pages"], content) != entry["digest"]:
            raise ValueError("damaged, or kept under another key")
        return content

    def _touch(self, key: str) -> None:
        """Mark an entry as used, so that it is not evicted as an old one."""
        with suppress(OSError):  # another build may have evicted it this moment
            os.utime(self.folder / f"{key}.json")


def _read(path: Path) -> bytes:
    """Read a regular file; a pipe or a device of that name would never end."""
    if not path.is_file():
        raise FileNotFoundError(path)
    return path.read_bytes()


def _digest_of(key: str, pages: int, content: bytes) -> str:
    return sha256(f"{key}\0{pages}\0".encode() + content).hexdigest()


def _file_digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest() if path.is_file() else b""
