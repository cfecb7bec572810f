"""A folder that keeps bytes by their names, as `files.py` reads and writes them."""

from dataclasses import dataclass
from pathlib import Path

from esafety.storage.cache.files import link_cached, read_cached, write_cached


@dataclass(frozen=True, slots=True)
class CacheFolder:
    """A folder of a cache; it is made when something is kept in it."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """Return what was kept under a name; None if nothing was, or it is damaged."""
        return read_cached(self.file(name))

    def write(self, name: str, body: bytes) -> None:
        """Keep some bytes under a name."""
        write_cached(self.file(name), body)

    def take(self, name: str, other: "CacheFolder", body: bytes) -> None:
        """Keep what another folder keeps under the same name, without a copy if possible."""
        link_cached(self.file(name), other.file(name), body)

    def file(self, name: str) -> Path:
        """Return where something is kept."""
        return self.folder / f"{name}.json"
