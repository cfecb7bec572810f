"""What a picture carries beside what it shows: notes, names, and where it was taken."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from PIL import ExifTags, Image

from esafety.images.notes import UNREADABLE
from esafety.images.words.photo import lines_beside
from esafety.output_rules.found import Text, UnreadFileError

_HEMISPHERES: Final = {"N": 1, "S": -1, "E": 1, "W": -1}


def picture_texts(content: bytes) -> Iterator[Text]:
    """Yield the metadata of a picture as text; a position as the pair of its degrees.

    Raises:
        UnreadFileError: if it does not open, or would fill the memory.
    """
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as picture:
            said = "\n".join(line.words for line in lines_beside(picture))
            place = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except UNREADABLE as error:
        raise UnreadFileError("published-file-unread", _why(error)) from error
    yield Text(said)
    if position := _position(place):
        yield Text(position)


def _why(error: BaseException) -> str:
    """Return why a picture cannot be read, without an address in the memory of a machine."""
    opened = str(error).partition("<")[0].strip()
    return opened or type(error).__name__


def _position(place: dict[int, Any]) -> str:
    """Return `latitude, longitude` in degrees, as the rule on personal data reads positions."""
    tags = ExifTags.GPS
    north = _degrees(place.get(tags.GPSLatitude), place.get(tags.GPSLatitudeRef))
    east = _degrees(place.get(tags.GPSLongitude), place.get(tags.GPSLongitudeRef))
    return f"{north:.6f}, {east:.6f}" if north and east else ""


def _degrees(parts: Any, side: Any) -> float:
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0
    return _HEMISPHERES.get(str(side), 1) * (degrees + minutes / 60 + seconds / 3600)
