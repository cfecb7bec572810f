"""Pictures of editors: each has the format of its name, is complete, not too large, harmless.

All that lies in docs/ and assets/ is published and printed, so a picture is judged whether or
not a page shows it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from esafety.images.raster import PictureFault, raster_faults
from esafety.images.svg import svg_faults
from esafety.images.svg_text import text_faults
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.cache.memory import MemoryCache
from esafety.storage.cache.results import cached_if_empty
from esafety.text.languages import KNOWN
from esafety.text.typed import typed
from esafety.text.typefaces import Typefaces

# Formats that a picture may have, by the ending of its name.
RASTER: Final[Mapping[str, str]] = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".gif": "GIF",
    ".webp": "WEBP",
}
DRAWING: Final = ".svg"
ENDINGS: Final = (*RASTER, DRAWING)
# In bytes. A photo of 50 megapixels has about 25 million; a map drawn in lines one million.
HEAVIEST: Final = 40_000_000
_HEAVIEST_DRAWING: Final = 4_000_000
# Of one drawing: whoever sees twenty faults mends the drawing, not its lines.
_MOST_REPORTED: Final = 20
_MEGABYTE: Final = 1_000_000
_CACHE: Final = MemoryCache[tuple[PictureFault, ...]](1024)


def check_pictures(pictures: Mapping[str, bytes], typefaces: Typefaces) -> Iterator[Problem]:
    """Yield the faults of pictures, one of which is what their files disclose.

    `pictures` holds their bytes by path.
    """
    for path, content in pictures.items():
        with working_on(path):
            faults = faults_of(ending_of(path), content, typefaces)
        for finding in faults:
            params = {"path": typed(path), **dict(finding.params)}
            yield Problem(path, finding.line, finding.key, params, finding.severity)


def ending_of(path: str) -> str:
    """Return how a file's name ends, in small letters."""
    return PurePosixPath(path).suffix.lower()


def faults_of(ending: str, content: bytes, typefaces: Typefaces) -> tuple[PictureFault, ...]:
    """Return what is wrong with a picture whose name has such an ending.

    It is examined once: a check reads the same school twice, and a preview again and again. That
    nothing is wrong is cached from run to run, too.
    """
    digest = sha256(content).hexdigest()
    parts = ("a picture", ending, digest, *_texts_of(typefaces))
    find = partial(_faults, ending, content, typefaces)
    return _CACHE.cached((ending, digest, typefaces), lambda: cached_if_empty(parts, find))


@lru_cache(maxsize=len(KNOWN) + 1)
def _texts_of(typefaces: Typefaces) -> tuple[str, ...]:
    """Return all that typefaces are, as texts."""
    return ("".join(sorted(typefaces.letters)), *sorted(typefaces.families))


def _faults(ending: str, content: bytes, typefaces: Typefaces) -> tuple[PictureFault, ...]:
    drawn = ending == DRAWING
    most = _HEAVIEST_DRAWING if drawn else HEAVIEST
    if not content:
        return (PictureFault("picture-empty"),)
    if len(content) > most:
        return (PictureFault("picture-too-heavy", 1, (("most", most // _MEGABYTE),)),)
    return tuple(_drawing(content, typefaces) if drawn else raster_faults(ending, content, RASTER))


def _drawing(content: bytes, typefaces: Typefaces) -> Iterator[PictureFault]:
    """Yield what is harmful in a drawing; its letters are only looked at where nothing is."""
    checks: Iterable[Callable[[], Iterator[PictureFault]]] = (
        lambda: svg_faults(content),
        lambda: text_faults(content, typefaces),
    )
    for check in checks:
        if findings := [*islice(check(), _MOST_REPORTED)]:
            yield from findings
            return
