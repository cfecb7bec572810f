"""What a command read of a school's pages, cached for the next command.

To read the pages of a school takes a third of the time of a check, and a fifth of a build's.
"""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from esafety.storage.cache.digest_set import DigestSet
from esafety.storage.cache.folder import CacheFolder
from esafety.storage.cache.program_digest import program_digest
from esafety.storage.cache.results import ResultCache, Store, caching_in
from esafety.storage.folders import READING_CACHE, SHARED_READINGS

# What `markdown` may import, by the layers of pyproject.toml, and the libraries of these;
# `tests/test_cache_parts.py` holds both against what is imported.
_PARTS: Final = ("formats", "images", "markdown", "problems", "processes", "storage", "text")
_LIBRARIES: Final = (
    *("markdown", "pymdown-extensions", "mkdocs", "mkdocs-material", "jinja2", "markupsafe"),
    *("babel", "lxml", "pygments", "pydantic", "pydantic-core", "pyyaml", "pyphen"),
    *("pillow", "rapidfuzz", "tinycss2"),
)

# Of what was found to be nothing.
_EMPTY: Final = "empty.txt"


@dataclass(frozen=True, slots=True)
class _SchoolsAndShared:
    """A school's own readings, and those that it shares: what others have read it has, too.

    What it takes from them is the same file under a second name: if that is damaged on the disk,
    each makes the reading anew.
    """

    own: CacheFolder
    shared: CacheFolder

    def read(self, name: str) -> bytes | None:
        mine = self.own.read(name)
        if mine is None and (mine := self.shared.read(name)) is not None:
            self.own.take(name, self.shared, mine)
        return mine

    def write(self, name: str, body: bytes) -> None:
        self.own.write(name, body)
        self.shared.write(name, body)


def reading_cache(root: Path, shared: Path | None = None) -> AbstractContextManager[None]:
    """Let what is read in a block be cached for the school in `root`.

    Schools that share a cache of PDFs (`shared`) share these, too: a reading knows nothing of its
    school.
    """
    folders = (root / READING_CACHE, *((shared / SHARED_READINGS,) if shared else ()))
    own, *others = map(CacheFolder, folders)
    store: Store = _SchoolsAndShared(own, *others) if others else own
    empty = DigestSet(*(folder / _EMPTY for folder in folders))
    return caching_in(ResultCache(store, _program(), empty))


def existing_reading_cache(root: Path) -> AbstractContextManager[None]:
    """Do so where a build has made that cache; a command that only reads makes none."""
    return reading_cache(root) if (root / READING_CACHE).is_dir() else nullcontext()


@cache
def _program() -> str:
    """Return the digest of what reads pages; a verb and the build that it starts both ask."""
    return program_digest(_PARTS, _LIBRARIES)
