"""The previous template: what it wrote into a school's folder, as it was written.

A file that equals its copy was not changed by the school; for one that does not, the copy is what
both the school's changes and those of a new release start from.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from esafety.storage.files_below import contents_below

BASES: Final = ".esafety/template/"


def bases_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the copies of some files, by their paths below a school's folder."""
    return {f"{BASES}{path}": content for path, content in files.items()}


def read_bases(root: Path) -> dict[str, bytes]:
    """Return the files as the template wrote them last; none where it wrote none."""
    return contents_below(root / BASES)
