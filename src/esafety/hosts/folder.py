"""The school's folder on disk, read into a tree of paths and texts."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont, TTLibError

from esafety.facts.drawer import CONFIGURATION
from esafety.facts.editions import edition_of
from esafety.facts.pictures import ENDINGS, HEAVIEST
from esafety.facts.typefaces import DECLARED_IN, FOLDER, FONT_FILE

_READ: Final = (".md", ".yml")
# What of assets/ a browser asks for; recipes and licences stay at home, styles go in one file.
_SERVED: Final = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2", ".js")
_FOLDERS: Final = ("docs", "data", "assets")
_MADE_FROM: Final = (*_FOLDERS, "overrides")


def read_tree(root: Path) -> dict[str, str]:
    """Return every file editors look after, by its path from `root`.

    Texts, pictures and every file of an edition come with their bytes, decoded by
    surrogateescape (of a picture that is too heavy to be judged only the beginning), a font
    file as the letters it has, other files as an empty string, so that links to them can be
    checked.
    """
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*") if _wanted(path))
    named = ((path.relative_to(root).as_posix(), path) for path in sorted(found))
    tree = {name: _reader(name)(path) for name, path in named}
    configuration = root / CONFIGURATION
    return tree | ({CONFIGURATION: _text(configuration)} if configuration.is_file() else {})


def served_assets(root: Path) -> list[Path]:
    """Return the designed files that go onto the site, in order."""
    found = sorted((root / "assets").rglob("*"))
    return [path for path in found if path.suffix in _SERVED]


def fingerprint(root: Path) -> str:
    """Return one digest over everything a site is made from, in a school's folder."""
    found = sorted(p for name in _MADE_FROM for p in (root / name).rglob("*") if _wanted(p))
    whole = sha256((root / CONFIGURATION).read_bytes())
    for path in found:
        content = path.read_bytes()
        whole.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()


def _wanted(path: Path) -> bool:
    """Leave out what a machine keeps for itself, such as .DS_Store; MkDocs does so too."""
    return (path.is_file() or path.is_symlink()) and not path.name.startswith(".")


def _reader(name: str) -> Callable[[Path], str]:
    """Return what reads a file, by its path from the root."""
    if name.endswith(_READ) or name == DECLARED_IN or edition_of(name) is not None:
        return _text
    if name.lower().endswith(ENDINGS):
        return _picture
    return _letters if name.startswith(FOLDER) and name.endswith(FONT_FILE) else lambda _: ""


def _picture(path: Path) -> str:
    if not path.is_file() or path.is_symlink():
        return ""
    with path.open("rb") as file:
        return file.read(HEAVIEST + 1).decode("utf-8", "surrogateescape")


def _letters(path: Path) -> str:
    """Return the letters of a font file; none where it cannot be read: the printer will tell."""
    try:
        with TTFont(BytesIO(path.read_bytes())) as font:
            return "".join(map(chr, sorted(font.getBestCmap() or ())))
    except (TTLibError, OSError, AssertionError, ValueError):
        return ""


def _text(path: Path) -> str:
    # Byte for byte: a seal binds bytes, and a check names the line of another encoding.
    # A link is no text: what it leads to may change without it.
    return "" if path.is_symlink() else path.read_bytes().decode("utf-8", "surrogateescape")
