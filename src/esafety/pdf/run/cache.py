"""Plates: sheets once printed, kept under a key of everything that went into them.

A plate is written beside its place and moved there in one step, so that a build that dies
leaves no half of one and two builds at once only do the same work twice.
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
    """Where plates are kept; `stock` is what sheets are made with."""

    folder: Path
    inputs: RenderInputs

    def take(self, sheet: PrintJob, site: Path) -> RenderedFile | None:
        """Put a kept sheet into the site; return None if it must be printed."""
        key = self.key(sheet, site)
        names = ((sheet.kind, sheet.path), *((one.name, one.path) for one in sheet.finishes))
        try:
            said = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            kept = [self._plate(key, plate) for plate in said]
            found = [
                RenderedFile(path, kind, sheet.language, plate["pages"], len(content))
                for (kind, path), plate, content in zip(names, said, kept, strict=True)
            ]
        except (OSError, ValueError, TypeError, KeyError):
            return None
        self._use(key)
        for printed, content in zip(found, kept, strict=True):
            write_atomically(site / printed.path, content)
        return replace(found[0], finished=tuple(found[1:]))

    def keep(self, sheet: PrintJob, printed: RenderedFile, site: Path) -> None:
        """Keep a sheet that was printed without a fault, and what was made of it."""
        if error_message(printed):
            return
        key, said = self.key(sheet, site), []
        for number, one in enumerate((printed, *printed.finished)):
            content = (site / one.path).read_bytes()
            name = f"{number}{PurePosixPath(one.path).suffix}"
            said.append({"name": name, "pages": one.pages, "digest": _seal(one.pages, content)})
            write_atomically(self.folder / f"{key}.{name}", content)
        write_atomically(self.folder / f"{key}.json", json.dumps(said).encode())

    def key(self, sheet: PrintJob, site: Path) -> str:
        """Return the digest of everything a sheet is made from, wherever it is built."""
        whole = sha256(self.inputs.used_by(sheet).encode())
        for part in (sheet.kind, sheet.language, sheet.made.isoformat(), *sheet.styles):
            whole.update(f"{part}\0".encode())
        for finish in (*sheet.finishes, *filter(None, [sheet.makeup])):
            whole.update(f"{finish.name}{sorted(finish.options.items())}\0".encode())
        for text in (sheet.html, sheet.source):
            whole.update(sha256(text.encode()).digest())
        for name in sorted(set(PICTURE.findall(sheet.html))):
            whole.update(_digest(site / unquote(unescape(name))))
        return whole.hexdigest()

    def _plate(self, key: str, plate: dict[str, Any]) -> bytes:
        content = (self.folder / f"{key}.{plate['name']}").read_bytes()
        if _seal(plate["pages"], content) != plate["digest"]:
            raise ValueError("a spoiled plate")
        return content

    def _use(self, key: str) -> None:
        """Say that a plate was used, so that it is not melted down as an old one."""
        with suppress(OSError):  # another build may have melted it down this moment
            os.utime(self.folder / f"{key}.json")


def _seal(pages: int, content: bytes) -> str:
    return sha256(f"{pages}\0".encode() + content).hexdigest()


def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest() if path.is_file() else b""
