"""Where a school's source files lie: in its own folder, else in the kit.

A file is named by its path below the school's folder, wherever it lies; a file of the school takes
the place of the kit's at the same path.
"""

from collections.abc import Iterator
from pathlib import Path

from esafety.storage.files_below import entries_below
from esafety.storage.kit import is_schools_own, kit_of


def source_file(root: Path, name: str) -> Path:
    """Return where a file lies; where neither has it, its place in the school's folder `root`."""
    own, kit = root / name, kit_of(root)
    if kit is None or own.exists() or is_schools_own(name):
        return own
    return kit / name if (kit / name).exists() else own


def design_text(path: Path) -> str:
    """Return the text of a style, script or drawing, without the mark an editor put before it."""
    return path.read_text(encoding="utf-8-sig")


def path_below(root: Path, file: Path) -> str | None:
    """Return the path of a file from the school's folder `root`; None if it lies elsewhere."""
    whole, folder = file.resolve(), root.resolve()
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else None


def source_folders(root: Path, name: str) -> list[Path]:
    """Return the folders of a name in which files are looked for, the school's first."""
    kit = kit_of(root)
    return [folder / name for folder in (root, *([kit] if kit else [])) if (folder / name).is_dir()]


def source_files(root: Path, *folders: str) -> dict[str, Path]:
    """Return every file below some folders by its path from `root`, in order.

    A link of the school's own folder is among them, whatever it leads to.
    """
    kit = kit_of(root)
    files = {**(_kits(kit, folders) if kit else {}), **dict(_below(root, folders))}
    return dict(sorted(files.items()))


def kit_files(kit: Path, *folders: str) -> dict[str, Path]:
    """Return the files of a kit below some folders by their paths, without any school's own."""
    return dict(sorted(_kits(kit, folders).items()))


def _kits(kit: Path, folders: tuple[str, ...]) -> dict[str, Path]:
    return {name: path for name, path in _below(kit, folders) if not is_schools_own(name)}


def _below(root: Path, folders: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    for folder in folders:
        for path, entry in entries_below(root / folder):
            if entry.is_symlink() or entry.is_file():
                yield f"{folder}/{path}", Path(entry.path)
