"""The faces found in a picture, cached by its content: to look again costs a second."""

from hashlib import sha256
from typing import Final

from pydantic import TypeAdapter

from esafety.images.faces.detector import Box, detector_name, faces_in
from esafety.storage.cache.memory import MemoryCache
from esafety.storage.cache.results import cached

_BOXES: Final[TypeAdapter[tuple[Box, ...]]] = TypeAdapter(tuple[Box, ...])
_SEEN: Final = MemoryCache[tuple[Box, ...]](1024)


def cached_faces(content: bytes) -> tuple[Box, ...]:
    """Return the faces in a sound picture, from the cache or found now.

    Raises:
        NoDetectorError: if the detector is not installed.
    """
    key = ("faces", detector_name(), sha256(content).hexdigest())
    return _SEEN.cached(key, lambda: cached(_BOXES, key, lambda: faces_in(content)))
