"""The school's folder on disk, read into a tree of paths and texts."""

from pathlib import Path
from typing import Final

from esafety.facts.drawer import CONFIGURATION

_READ: Final = (".md", ".yml")
# What of assets/ a browser asks for; recipes and licences stay at home, styles go in one file.
_SERVED: Final = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2", ".js")
_FOLDERS: Final = ("docs", "data", "assets")


def read_tree(root: Path) -> dict[str, str]:
    """Return every file editors look after, by its path from `root`.

    Texts come with their words; pictures and other files with an empty string, so that
    links to them can be checked.
    """
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*") if _wanted(path))
    tree = {path.relative_to(root).as_posix(): _text(path) for path in sorted(found)}
    configuration = root / CONFIGURATION
    return tree | ({CONFIGURATION: _text(configuration)} if configuration.is_file() else {})


def served_assets(root: Path) -> list[Path]:
    """Return the designed files that go onto the site, in order."""
    found = sorted((root / "assets").rglob("*"))
    return [path for path in found if path.suffix in _SERVED]


def _wanted(path: Path) -> bool:
    """Leave out what a machine keeps for itself, such as .DS_Store; MkDocs does so too."""
    return path.is_file() and not path.name.startswith(".")


def _text(path: Path) -> str:
    # Bytes of another encoding are kept, so that a check can name the file and the line.
    known = path.suffix in _READ
    return path.read_text(encoding="utf-8-sig", errors="surrogateescape") if known else ""
