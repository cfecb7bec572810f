"""What was found in a picture is kept by its content: to look again costs a second."""

from hashlib import sha256
from typing import Final

from pydantic import TypeAdapter

from esafety.images.faces.detector import Box, detector_name, faces_in
from esafety.markdown.kept.readings import kept_or_made

_BOXES: Final[TypeAdapter[tuple[Box, ...]]] = TypeAdapter(tuple[Box, ...])
_SEEN: Final[dict[tuple[str, ...], tuple[Box, ...]]] = {}


def kept_faces(content: bytes) -> tuple[Box, ...]:
    """Return the faces in a sound picture, as they were kept or found now.

    Raises:
        NoDetectorError: if the detector is not installed.
    """
    key = ("faces", detector_name(), sha256(content).hexdigest())
    if key not in _SEEN:
        _SEEN[key] = kept_or_made(_BOXES, key, lambda: faces_in(content))
    return _SEEN[key]
