"""A kit of a few files, in the place of the one that comes with the package."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from esafety.storage import kit

TAKES_KIT: Final = "INHERIT: esafety-press\n"


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder, by their paths."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def kit_with(monkeypatch: pytest.MonkeyPatch, folder: Path, files: Mapping[str, str]) -> Path:
    """Make the files in a folder the kit of every school that takes one."""
    monkeypatch.setattr(kit, "kit_folder", lambda: folder)
    return written(folder, files)
