"""The school's folder on disk, read into a tree of paths and texts."""

from pathlib import Path
from typing import Final

_READ: Final = (".md", ".yml")
# What of assets/ a browser asks for; recipes and licences stay at home, styles go in one file.
_SERVED: Final = (".svg", ".png", ".jpg", ".webp", ".woff2", ".js")
_FOLDERS: Final = ("docs", "data", "assets")


def read_tree(root: Path) -> dict[str, str]:
    """Return every file editors look after, by its path from `root`.

    Texts come with their words; pictures and other files with an empty string, so that
    links to them can be checked.
    """
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): _text(path) for path in sorted(found)}


def served_assets(root: Path) -> list[Path]:
    """Return the designed files that go onto the site, in order."""
    found = sorted((root / "assets").rglob("*"))
    return [path for path in found if path.suffix in _SERVED]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig") if path.suffix in _READ else ""
