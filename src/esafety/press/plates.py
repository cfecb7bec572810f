"""Plates: sheets once printed, kept under a key of everything that went into them.

A plate is written beside its place and moved there in one step, so that a build that dies
leaves no half of one and two builds at once only do the same work twice.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from esafety.press.sheet import SITE, Printed, Sheet, fault

_PICTURE: Final = re.compile(rf'="{SITE}/([^"#?]+)')
_PRESS: Final = Path(__file__).parent
_STOCK: Final = ("fonts", "styles", "print", "art", "brand", "icons")


@dataclass(frozen=True, slots=True)
class Plates:
    """Where plates are kept; `stock` stands for all that every sheet is made with."""

    folder: Path
    stock: str

    def take(self, sheet: Sheet, site: Path) -> Printed | None:
        """Put a kept sheet into the site; return None if it must be printed."""
        key = self.key(sheet, site)
        try:
            said = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            pdf = (self.folder / f"{key}.pdf").read_bytes()
            if said["digest"] != sha256(pdf).hexdigest():
                return None
        except (OSError, ValueError, TypeError, KeyError):
            return None
        target = site / sheet.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(pdf)
        return Printed(sheet.path, sheet.kind, sheet.language, said["pages"], len(pdf))

    def keep(self, sheet: Sheet, printed: Printed, site: Path) -> None:
        """Keep a sheet that was printed without a fault."""
        if fault(printed):
            return
        key, pdf = self.key(sheet, site), (site / sheet.path).read_bytes()
        said = {"pages": printed.pages, "digest": sha256(pdf).hexdigest()}
        self.folder.mkdir(parents=True, exist_ok=True)
        self._put(f"{key}.pdf", pdf)
        self._put(f"{key}.json", json.dumps(said).encode())

    def key(self, sheet: Sheet, site: Path) -> str:
        """Return the digest of everything a sheet is made from, wherever it is built."""
        whole = sha256(self.stock.encode())
        for part in (sheet.kind, sheet.language, sheet.made.isoformat(), *sheet.styles):
            whole.update(f"{part}\0".encode())
        for text in (sheet.html, sheet.source):
            whole.update(sha256(text.encode()).digest())
        for name in sorted(set(_PICTURE.findall(sheet.html))):
            whole.update(_digest(site / unquote(name)))
        return whole.hexdigest()

    def _put(self, name: str, content: bytes) -> None:
        unfinished = self.folder / f".{name}.{os.getpid()}"
        unfinished.write_bytes(content)
        unfinished.replace(self.folder / name)


def stock_of(root: Path, renderer: str) -> str:
    """Return one digest over the renderer, this press, and what is designed below `assets/`."""
    whole = sha256(renderer.encode())
    for path in sorted(_PRESS.glob("*.py")):
        whole.update(_digest(path))
    for path in _designed(root / "assets"):
        whole.update(f"{path.relative_to(root).as_posix()}\0".encode() + _digest(path))
    return whole.hexdigest()


def _designed(assets: Path) -> Iterator[Path]:
    for name in _STOCK:
        yield from sorted(path for path in (assets / name).rglob("*") if path.is_file())


def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest() if path.is_file() else b""
