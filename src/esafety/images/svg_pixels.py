"""Pixels within a drawing: a school's emblem is often a photo of one, and styles ask for drawings.

Only a PNG that the drawing itself holds is taken, judged and written anew as any other picture.
"""

from base64 import b64decode, b64encode
from typing import Any, Final

from esafety.images.encoding import encoded
from esafety.images.raster import raster_faults

PIXELS: Final = "image"
_PNG: Final = "data:image/png;base64,"
_ENDING: Final = ".png"


def holds_pixels(element: Any) -> bool:
    """Tell whether an element shows a sound PNG from within the drawing."""
    content = _content(element)
    return bool(content) and not any(raster_faults(_ENDING, content, {_ENDING: "PNG"}))


def write_pixels_anew(element: Any) -> None:
    """Replace the PNG of an element by its pixels alone."""
    content = encoded(_content(element), _ENDING).itself
    element.set("href", _PNG + b64encode(content).decode())


def _content(element: Any) -> bytes:
    address = element.get("href", "")
    if not address.startswith(_PNG):
        return b""
    try:
        return b64decode(address.removeprefix(_PNG), validate=True)
    except ValueError:
        return b""
