"""Find the source of words and pictures in a document: the file and line to correct."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from esafety.documents.common.print_job import PICTURE, SITE, PrintJob
from esafety.images.check import DRAWING
from esafety.images.svg_text import drawing_words
from esafety.storage.docs_folder import docs_path
from esafety.storage.source_files import source_file
from esafety.text.languages import composed

_ASSETS: Final = "assets/"


@dataclass(frozen=True, slots=True)
class Origins:
    """The files a document is made from, by their paths from the project's folder `root`.

    `texts` are searched in their order, the page's own first; `drawings` are those it shows.
    """

    root: Path
    texts: tuple[str, ...]
    drawings: tuple[str, ...]
    _contents: dict[str, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Files that were read already: a sheet with many faults needs the same ones repeatedly."""

    def place_of(self, words: str) -> str:
        """Return `file:line: ` of the first text or drawing that contains words.

        If none contains them, the page itself is named; empty where there is none.
        """
        for path in (*self.texts, *self.drawings):
            for number, line in enumerate(self._lines(path), 1):
                if words in line:
                    return f"{path}:{number}: "
        return f"{self.texts[0]}: " if self.texts else ""

    def place_of_passage(self, lost: Collection[str], passage: Collection[str]) -> str:
        """Return `file:line` of the line that a passage was written on, or an empty string.

        Of the lines that hold one of its `lost` words it is the one that shares the most words
        with the whole `passage`: the same word may stand on many.
        """
        best = (0, "")
        for path in self.texts:
            for number, line in enumerate(self._lines(path), 1):
                if any(word in line for word in lost):
                    shared = sum(word in line for word in passage)
                    best = max(best, (shared, f"{path}:{number}"), key=lambda one: one[0])
        return best[1]

    def drawing_with(self, words: str) -> str:
        """Return `file: ` of the first drawing that contains words, or an empty string."""
        for path in self.drawings:
            if words in drawing_words(self._bytes(path)):
                return f"{path}: "
        return ""

    def place_of_picture(self, address: str) -> tuple[str, str]:
        """Return the place of the page's line with a picture, and the picture's file."""
        name = urlsplit(unquote(address)).path.rpartition("/")[2]
        return self.place_of(name), self.file_at(address)

    def file_at(self, address: str) -> str:
        """Return the file behind an address in a document, relative to the project's folder."""
        if address.startswith(f"{SITE}/"):
            return _source_path(unquote(address.removeprefix(f"{SITE}/")))
        return unquote(address).removeprefix(f"{self.root.as_uri()}/")

    def _lines(self, path: str) -> Iterator[str]:
        yield from composed(self._bytes(path).decode("utf-8", "replace")).splitlines()

    def _bytes(self, path: str) -> bytes:
        if path not in self._contents:
            self._contents[path] = self._read(path)
        return self._contents[path]

    def _read(self, path: str) -> bytes:
        try:
            return source_file(self.root, path).read_bytes()
        except OSError:  # only searched; the fault itself is reported anyway
            return b""


def origins_of(job: PrintJob, root: Path) -> Origins:
    """Return where a document comes from: its own origins, or the page to correct."""
    page = (job.overflow_problem.path,) if job.overflow_problem else ()
    drawings = (_source_path(unquote(p)) for p in _only_drawings(PICTURE.findall(job.html)))
    return Origins(root, job.origins or page, tuple(dict.fromkeys(drawings)))


def _only_drawings(pictures: Iterable[str]) -> Iterator[str]:
    yield from (path for path in pictures if path.endswith(DRAWING))


def _source_path(path: str) -> str:
    """Return the path of a picture of the site: beside a page, or below `assets`."""
    return path if path.startswith(_ASSETS) else docs_path(path)
