"""Where what was found in a published file was written."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from esafety.storage.source_files import source_files

_BETWEEN: Final = re.compile(r"[\s\u00a0\u202f|]+")
_TEXTS: Final = (".html", ".svg", ".css", ".js", ".txt")
_FOLDERS: Final = ("overrides", "assets")


def written_at(written: str, texts: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the first file and line that write a finding, however it is spaced there."""
    words = [re.escape(word) for word in _BETWEEN.split(written) if word]
    pattern = re.compile(_BETWEEN.pattern.join(words))
    for path, text in texts.items():
        if found := pattern.search(text):
            return path, text.count("\n", 0, found.start()) + 1
    return None


def design_texts(root: Path) -> dict[str, str]:
    """Return the templates, styles, drawings and programs of a school, by their paths."""
    return dict(_read(source_files(root, *_FOLDERS)))


def style_sheets(root: Path) -> dict[str, bytes]:
    """Return the style sheets of a school, byte for byte, by their paths."""
    files = source_files(root, *_FOLDERS)
    return {name: path.read_bytes() for name, path in files.items() if path.suffix == ".css"}


def _read(files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    for name, path in files.items():
        if path.suffix in _TEXTS:
            yield name, path.read_text(encoding="utf-8-sig", errors="replace")
