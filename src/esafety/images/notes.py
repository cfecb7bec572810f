"""What a picture's file says beside the picture: where it was taken, when, by whom, with what.

Sources: EXIF 2.32; XMP (ISO 16684-1); IPTC-IIM 4.2, record 2. How a camera was held, colours and
the name of a program are no fault: they tell of nobody.
"""

import re
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

# What Pillow's readers raise where a file, or what a camera noted in it, is damaged: those that
# it takes for damage itself (ImageFile.py and Image.py, `except`), and those of unpacking.
DAMAGE: Final = (
    *(OSError, SyntaxError, ValueError, TypeError, IndexError, KeyError, EOFError),
    *(OverflowError, struct.error, zlib.error),
)
# The same, and a picture that would fill the memory if it were unpacked.
UNREADABLE: Final = (*DAMAGE, Image.DecompressionBombError, MemoryError)
# Pixels. Unpacked, such a picture takes 250 MB.
MOST_PIXELS: Final = 80_000_000
_POSITION: Final = "GPS"
_TAGS: Final = (
    *(ExifTags.Base.Artist, ExifTags.Base.Copyright, ExifTags.Base.Make, ExifTags.Base.Model),
    *(ExifTags.Base.DateTimeOriginal, ExifTags.Base.DateTimeDigitized),
    *(ExifTags.Base.CameraOwnerName, ExifTags.Base.BodySerialNumber, ExifTags.Base.LensMake),
    *(ExifTags.Base.LensModel, ExifTags.Base.LensSerialNumber, ExifTags.Base.MakerNote),
    *(ExifTags.Base.UserComment, ExifTags.Base.ImageUniqueID, ExifTags.Base.XPAuthor),
)
_XMP: Final = re.compile(
    rb"\b(exif:GPS|tiff:(?:Make|Model|Artist)|dc:creator|dc:rights|photoshop:(?:City|State|Country"
    rb"|AuthorsPosition|Credit|DateCreated)|Iptc4xmpCore:|Iptc4xmpExt:|mwg-rs:|MP:RegionInfo"
    rb"|aux:(?:OwnerName|SerialNumber|Lens)|exifEX:|exif:(?:DateTimeOriginal|UserComment))(\w*)"
)
# The record of IPTC-IIM that tells of a picture, and what of it tells of people and places.
_RECORD: Final = 2
_IPTC: Final[Mapping[int, str]] = {
    55: "DateCreated",
    80: "By-line",
    85: "By-lineTitle",
    90: "City",
    92: "Sublocation",
    95: "Province",
    101: "Country",
    110: "Credit",
    116: "CopyrightNotice",
    118: "Contact",
    120: "Caption",
    122: "Writer",
}


def notes_in(content: bytes) -> tuple[str, ...]:
    """Return the standards' names for what a file discloses, each once, a position first.

    Notes that are too damaged to be read disclose nothing. Bytes that are no picture have none.
    """
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as image:
            load_notes(image)
            return tuple(dict.fromkeys((*_exif(image), *_xmp(image.info), *_iptc(image))))
    except UNREADABLE:
        return ()


def load_notes(image: ImageFile.ImageFile) -> None:
    """Read the notes of a picture that stand behind its pixels, as those of a PNG may.

    Raises:
        Image.DecompressionBombError: if for that too many pixels would be unpacked.
    """
    if image.format == "PNG":
        if image.width * image.height > MOST_PIXELS:
            raise Image.DecompressionBombError(f"{image.width} × {image.height} pixels")
        image.load()


def tells_position(content: bytes) -> bool:
    """Tell whether a file says where it was taken."""
    return any(_POSITION in note for note in notes_in(content))


def _exif(image: Image.Image) -> Iterator[str]:
    try:
        exif = image.getexif()
        deeper, place = exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
        said = [tag.name for tag in _TAGS if exif.get(tag) or deeper.get(tag)]
    except DAMAGE:  # the picture itself, and its other notes, may be whole
        return
    # The version of the table alone is no position.
    if set(place) - {ExifTags.GPS.GPSVersionID}:
        yield _POSITION
    yield from said


def _xmp(info: Mapping[Any, Any]) -> Iterator[str]:
    packets = (info.get("xmp"), info.get("XML:com.adobe.xmp"))
    for packet in packets:
        text = packet.encode() if isinstance(packet, str) else packet
        for name, rest in _XMP.findall(text or b""):
            whole = (name + rest).decode()
            yield _POSITION if whole.startswith("exif:GPS") else whole


def _iptc(image: ImageFile.ImageFile) -> Iterator[str]:
    try:
        told = IptcImagePlugin.getiptcinfo(image) or {}
    except DAMAGE:
        return
    for (record, number), value in told.items():
        if record == _RECORD and number in _IPTC and value:
            yield f"IPTC {_IPTC[number]}"
