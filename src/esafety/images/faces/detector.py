"""Look for faces in a picture; the detector is of the extra `faces` of this package."""

import warnings
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from typing import Any, Final

from PIL import Image

from esafety.images.orientation import upright

# What a site publishes has no longer side (images/encoding.py); a face that is too small to be
# found there can be recognised by nobody there.
_LONGEST: Final = 1600
# dlib knows faces of 80 pixels; doubled once, those of 40.
_DOUBLED: Final = 1
_PACKAGE: Final = "dlib-bin"


class NoDetectorError(Exception):
    """The detector is not installed."""


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """Where a face is, in pixels of the picture as it is shown upright."""

    left: int
    top: int
    width: int
    height: int


def faces_in(content: bytes) -> tuple[Box, ...]:
    """Return the faces that are found in a sound picture, from left to right.

    Raises:
        NoDetectorError: if the detector is not installed.
    """
    find, array = _detector()
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as image:
        shown = upright(image).convert("RGB")
    small = shown.copy()
    small.thumbnail((_LONGEST, _LONGEST))
    scale, size = shown.width / small.width, shown.size
    return tuple(sorted(_box(face, scale, size) for face in find(array(small), _DOUBLED)))


def detector_name() -> str:
    """Return the name and release of the detector, for what is kept of its findings.

    Raises:
        NoDetectorError: if it is not installed.
    """
    try:
        return f"{_PACKAGE} {version(_PACKAGE)} {_LONGEST} {_DOUBLED}"
    except PackageNotFoundError as error:
        raise NoDetectorError from error


def _box(face: Any, scale: float, size: tuple[int, int]) -> Box:
    """Return a finding in the picture's own pixels; one at the edge may reach beyond it."""
    left, top = max(0, round(face.left() * scale)), max(0, round(face.top() * scale))
    right = min(size[0], round(face.right() * scale))
    return Box(left, top, right - left, min(size[1], round(face.bottom() * scale)) - top)


@cache
def _detector() -> tuple[Any, Any]:
    """Return what finds faces, and what makes of a picture what that takes."""
    detector_name()
    try:
        dlib, numpy = import_module("dlib"), import_module("numpy")
    except ImportError as error:
        raise NoDetectorError from error
    return dlib.get_frontal_face_detector(), numpy.array
