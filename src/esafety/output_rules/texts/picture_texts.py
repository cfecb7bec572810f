"""What a picture carries beside what it shows: notes, names, and where it was taken."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from PIL import ExifTags, Image, UnidentifiedImageError

from esafety.output_rules.found import Text

_HEMISPHERES: Final = {"N": 1, "S": -1, "E": 1, "W": -1}


def picture_texts(content: bytes) -> Iterator[Text]:
    """Yield the metadata of a picture as text; a position as the pair of its degrees."""
    try:
        with Image.open(BytesIO(content)) as picture:
            exif = picture.getexif()
            given = (*picture.info.values(), *exif.values())
            yield Text("\n".join(_text(value) for value in given if isinstance(value, str | bytes)))
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return
    if position := _position(place):
        yield Text(position)


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("utf-8", "replace")


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
