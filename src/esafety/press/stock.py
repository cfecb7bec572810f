"""The stock: the renderer, this press and its type, and what is designed for paper."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from esafety.press.sheet import Sheet

_PRESS: Final = Path(__file__).parent
# A plate also stands for a sheet that was proved; these rules of the proof are the editors', too.
_PROOF: Final = tuple(_PRESS.parent / "facts" / f for f in ("typefaces.py", "unprintable.py"))
_TYPE: Final = "fonts"
_DESIGNED: Final = ("styles", "print", "art", "brand", "icons")
# A name that stands in HTML and in a style sheet as it stands on the disk.
_PLAIN: Final = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Stock:
    """What sheets are made with.

    `common` stands for what goes into every sheet, `designed` holds style sheets and drawings
    by their paths below `assets`.
    """

    common: str
    designed: Mapping[str, bytes] = field(default_factory=dict)

    def used_by(self, sheet: Sheet) -> str:
        """Return one digest over what goes into a sheet."""
        whole = sha256(self.common.encode())
        for path in sorted(self._named(sheet)):
            whole.update(f"{path}\0".encode() + sha256(self.designed[path]).digest())
        return whole.hexdigest()

    def _named(self, sheet: Sheet) -> set[str]:
        """Return what a sheet names, what that names in turn, and what could hide in a name."""
        named = {p for p in self.designed if p in sheet.styles or not _PLAIN.fullmatch(_name(p))}
        text = sheet.html.encode() + b"".join(self.designed[path] for path in named)
        while more := {p for p in self.designed.keys() - named if _name(p).encode() in text}:
            named |= more
            text = b"".join(self.designed[path] for path in more)
        return named


def stock_of(root: Path, renderer: str) -> Stock:
    """Return the stock of a project's folder; `renderer` says what turns sheets into bytes.

    It is read once: whoever changes a style sheet while a build runs must build `--afresh`.
    """
    assets, whole = root / "assets", sha256(renderer.encode())
    for path in (*sorted(_PRESS.glob("*.py")), *_PROOF, *_files(assets / _TYPE)):
        whole.update(f"{path.name}\0".encode() + sha256(path.read_bytes()).digest())
    designed = (path for folder in _DESIGNED for path in _files(assets / folder))
    found = {path.relative_to(assets).as_posix(): path.read_bytes() for path in designed}
    return Stock(whole.hexdigest(), found)


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _name(path: str) -> str:
    return PurePosixPath(path).name
