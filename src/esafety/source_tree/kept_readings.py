"""What a command read of a school's pages is kept for the next: a cache that only saves time.

To read the pages of a school takes a third of the time of a check, and a fifth of a build's.
"""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final

from esafety.markdown.kept.readings import Readings, readings_in
from esafety.storage.cache_folder import CacheFolder
from esafety.storage.folders import READING_CACHE, SHARED_READINGS
from esafety.storage.program_digest import program_digest

# What `markdown` may import, by the layers of pyproject.toml, and the libraries of these.
_PARTS: Final = ("formats", "images", "markdown", "problems", "processes", "storage", "text")
_LIBRARIES: Final = (
    *("markdown", "pymdown-extensions", "mkdocs", "mkdocs-material", "jinja2", "markupsafe"),
    *("babel", "lxml", "pygments", "pydantic", "pyyaml", "pyphen", "tinycss2", "rapidfuzz"),
)


def kept_readings(root: Path, shared: Path | None = None) -> AbstractContextManager[None]:
    """Let what is read in a block be kept in the caches of the school in `root`.

    Where schools share a cache they share these, too: a reading knows nothing of its school.
    """
    reader = program_digest(_PARTS, _LIBRARIES)
    return readings_in(Readings(CacheFolder(readings_folder(root, shared)), reader))


def readings_folder(root: Path, shared: Path | None) -> Path:
    """Return where the readings of the school in `root` are kept."""
    return shared / SHARED_READINGS if shared else root / READING_CACHE


def readings_where_kept(root: Path) -> AbstractContextManager[None]:
    """Do so where a build has made that cache; a command that only reads makes none."""
    return kept_readings(root) if (root / READING_CACHE).is_dir() else nullcontext()
