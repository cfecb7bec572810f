"""What a command read of a school's pages is kept for the next: a cache that only saves time.

To read the pages of a school takes a third of the time of a check, and a fifth of a build's.
"""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.markdown.kept.readings import Readings, Store, readings_in
from esafety.storage.cache_folder import CacheFolder
from esafety.storage.folders import READING_CACHE, SHARED_READINGS
from esafety.storage.program_digest import program_digest

# What `markdown` may import, by the layers of pyproject.toml, and the libraries of these.
_PARTS: Final = ("formats", "images", "markdown", "problems", "processes", "storage", "text")
_LIBRARIES: Final = (
    *("markdown", "pymdown-extensions", "mkdocs", "mkdocs-material", "jinja2", "markupsafe"),
    *("babel", "lxml", "pygments", "pydantic", "pyyaml", "pyphen", "tinycss2", "rapidfuzz"),
)


@dataclass(frozen=True, slots=True)
class _SchoolsAndShared:
    """A school's own readings, and those that it shares: what others have read it has, too."""

    own: Store
    shared: Store

    def read(self, name: str) -> bytes | None:
        mine = self.own.read(name)
        if mine is None and (mine := self.shared.read(name)) is not None:
            self.own.write(name, mine)
        return mine

    def write(self, name: str, body: bytes) -> None:
        self.own.write(name, body)
        self.shared.write(name, body)


def kept_readings(root: Path, shared: Path | None = None) -> AbstractContextManager[None]:
    """Let what is read in a block be kept in the caches of the school in `root`.

    Schools that have a `shared` cache of PDFs share these, too: a reading knows nothing of its
    school.
    """
    store: Store = CacheFolder(root / READING_CACHE)
    if shared:
        store = _SchoolsAndShared(store, CacheFolder(shared / SHARED_READINGS))
    return readings_in(Readings(store, program_digest(_PARTS, _LIBRARIES)))


def readings_where_kept(root: Path) -> AbstractContextManager[None]:
    """Do so where a build has made that cache; a command that only reads makes none."""
    return kept_readings(root) if (root / READING_CACHE).is_dir() else nullcontext()
