"""The school's folder on disk, read into a tree of paths and texts."""

import errno
import os
from collections.abc import Callable, Collection, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont, TTLibError

from esafety.formats.edition_paths import added_file, edition_of
from esafety.images.check import ENDINGS, HEAVIEST
from esafety.source_tree.kit_pages import IN_KIT, KitText
from esafety.source_tree.unread_files import LARGEST_FILE, LARGEST_TEXT, Unread, unread
from esafety.storage.kit import CONFIGURATION, KIT_FOLDERS, kit_of
from esafety.storage.source_files import kit_files, source_files
from esafety.text.languages import KNOWN
from esafety.text.typefaces import (
    DECLARED_FOR,
    DECLARED_IN,
    FOLDER,
    FONT_FILE,
    Typefaces,
    typefaces_of,
)

_READ: Final = (".md", ".yml")
# What of assets/ a browser asks for; recipes and licences are left out, styles go in one file.
SERVED: Final = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2", ".js")
# What systems put beside every file of a person.
_OF_MACHINES: Final = (".DS_Store", "._")
# Style sheets that declare typefaces.
_DECLARED: Final = (DECLARED_IN, *DECLARED_FOR.values())
_FOLDERS: Final = ("docs", "data", "assets")
FACTS: Final = "data/"
MADE_FROM: Final = KIT_FOLDERS


def read_tree(root: Path) -> dict[str, str]:
    """Return every file editors look after, by its path from `root`.

    Texts, pictures and every file of an edition come with their bytes, decoded by
    surrogateescape (of a picture that is too heavy to be judged only the beginning), a font
    file as the letters it has, other files as an empty string, so that links to them can be
    checked. What is no file that can be read comes as `Unread`; the name of such a folder
    ends with a slash. What a school takes from the kit stands beside its own files; of facts
    and pages that both have, and of the configuration, the kit's text stands below `IN_KIT`.
    """
    tree: dict[str, str] = {}
    for path in sorted(path for folder in _FOLDERS for path in _within(root / folder)):
        name = path.relative_to(root).as_posix()
        odd = _odd(path, name)
        if odd is not None:
            tree[f"{name}/" if path.is_dir() and not path.is_symlink() else name] = odd
        elif path.is_file() and not _is_hidden(name):
            tree[name] = _reader(name)(path)
    configuration = root / CONFIGURATION
    if configuration.is_file():
        tree[CONFIGURATION] = _text(configuration)
    kit = kit_of(root)
    return {**_kits(kit, tree), **tree} if kit else tree


def _kits(kit: Path, own: Mapping[str, str]) -> dict[str, str]:
    """Return what a school with files of its `own` takes from the kit, in the same form."""
    texts = {f"{IN_KIT}{CONFIGURATION}": _text(kit / CONFIGURATION)}
    for name, path in kit_files(kit, *_FOLDERS).items():
        if name not in own and not path.name.startswith("."):
            texts[name] = _taken(_reader(name)(path))
        elif name in own and (_is_facts(name) or name.endswith(".md")):
            texts[f"{IN_KIT}{name}"] = _text(path)
    return texts


def _taken(text: str) -> str:
    return text if isinstance(text, Unread) else KitText(text)


def _is_facts(name: str) -> bool:
    return name.startswith(FACTS) and name.endswith(".yml")


def _is_hidden(name: str) -> bool:
    """Tell whether MkDocs passes over a file: it, or a folder it lies in, begins with a dot.

    In an edition no such file may be (`file-hidden`), and what lies in such a folder is seen.
    """
    parts = name.split("/")
    return parts[-1].startswith(".") or (
        edition_of(name) is None and any(part.startswith(".") for part in parts)
    )


def _within(folder: Path) -> list[Path]:
    """Return a folder and all below it; a link is not followed."""
    return [folder, *([] if folder.is_symlink() else folder.rglob("*"))]


def _odd(path: Path, name: str) -> Unread | None:
    """Return what lies at a place and is neither a plain file nor a folder of files."""
    if path.is_symlink():
        return unread("file-is-link")
    in_edition = edition_of(f"{name}/") is not None
    if path.is_dir():
        return _odd_folder(path, in_edition=in_edition)
    if path.exists() and not path.is_file():
        return unread("file-is-device")
    hidden = path.name.startswith(".") and not path.name.startswith(_OF_MACHINES)
    return unread("file-hidden") if hidden and in_edition else None


def _odd_folder(path: Path, *, in_edition: bool) -> Unread | None:
    if not os.access(path, os.R_OK | os.X_OK):
        return unread("file-refused", why=os.strerror(errno.EACCES))
    if path.suffix.lower() in _READ:
        return unread("folder-named-like-page")
    empty = in_edition and not any(path.iterdir())
    return unread("folder-empty") if empty else None


def text_at(path: Path) -> str:
    """Return a text beside the school's own, whatever its encoding; nothing if there is none."""
    return _text(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def served_assets(root: Path, languages: Collection[str] = tuple(KNOWN)) -> dict[str, Path]:
    """Return the designed files that go onto the site by their paths from `root`, in order.

    A picture of a language (`year.en.svg`) goes onto a site that has it.
    """
    files = source_files(root, "assets")
    others = tuple(f".{one}" for one in KNOWN if one not in languages)
    return {
        name: path
        for name, path in files.items()
        if path.suffix in SERVED and not path.is_symlink() and not path.stem.endswith(others)
    }


def fingerprint(root: Path) -> str:
    """Return one digest over everything a site is made from, in a school's folder and its kit."""
    digest = sha256((root / CONFIGURATION).read_bytes())
    if kit := kit_of(root):
        digest.update((kit / CONFIGURATION).read_bytes())
    for name, path in source_files(root, *MADE_FROM).items():
        # What a machine keeps for itself: MkDocs hides the first, Python writes the second.
        if not path.name.startswith(".") and path.parent.name != "__pycache__":
            content = _bytes_if_readable(path)
            size = "unread" if content is None else len(content)
            digest.update(f"{name}\0{size}\0".encode("utf-8", "surrogateescape"))
            digest.update(content or b"")
    return digest.hexdigest()


def _bytes_if_readable(path: Path) -> bytes | None:
    """Return a file's bytes; None where it cannot be read, which is told where it is needed."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _reader(name: str) -> Callable[[Path], str]:
    """Return what reads a file, by its path from the root."""
    of_edition = edition_of(name) is not None or added_file(name) is not None
    if name.endswith(_READ) or name in _DECLARED or of_edition:
        return _text
    if name.lower().endswith(ENDINGS):
        return _picture
    return _letters if name.startswith(FOLDER) and name.endswith(FONT_FILE) else lambda _: ""


def read_typefaces(folder: Path) -> Typefaces:
    """Return the typefaces of a folder with the kit's layout."""
    fonts = (path for path in sorted((folder / FOLDER).rglob(f"*{FONT_FILE}")))
    read = {path.relative_to(folder).as_posix(): _letters(path) for path in fonts}
    declared = {name: _text(folder / name) for name in _DECLARED if (folder / name).is_file()}
    return typefaces_of({**read, **declared})


def _picture(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(HEAVIEST + 1).decode("utf-8", "surrogateescape")
    except OSError as error:
        return unread("file-refused", why=error.strerror or str(error))


def _letters(path: Path) -> str:
    """Return the letters of a font file; none if unreadable: the printer will report it."""
    try:
        with TTFont(BytesIO(path.read_bytes())) as font:
            return "".join(map(chr, sorted(font.getBestCmap() or ())))
    except (TTLibError, OSError, AssertionError, ValueError):
        return ""


def _text(path: Path) -> str:
    # Byte for byte: a seal binds bytes, and a check names the line of another encoding.
    # A link is no text: what it leads to may change without it.
    if path.is_symlink():
        return unread("file-is-link")
    most = LARGEST_TEXT if path.suffix in _READ else LARGEST_FILE
    try:
        if path.stat().st_size > most:
            return unread("file-too-large", most=most // 1_000_000)
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        return unread("file-refused", why=error.strerror or str(error))
