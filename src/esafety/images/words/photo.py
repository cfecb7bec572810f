"""What the file of a photo, or of another picture of pixels, says beside its pixels.

Letters are read as whoever wrote them meant them: what says that it is Latin-1 is UTF-8 or the
Turkish of Windows more often than not, and Pillow reads it letter by letter as the first.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any, Final

from lxml import etree
from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from esafety.images.notes import DAMAGE, load_notes
from esafety.images.words.line import PictureLine
from esafety.images.words.xml import xml_lines

_TURKISH: Final = "cp1254"
_LATIN: Final = "latin-1"
# Notes of Windows Explorer are UTF-16; others say which letters they have in eight bytes before.
_WINDOWS: Final = frozenset(
    (
        *(ExifTags.Base.XPTitle, ExifTags.Base.XPComment, ExifTags.Base.XPAuthor),
        *(ExifTags.Base.XPKeywords, ExifTags.Base.XPSubject),
    )
)
_CODED: Final = re.compile(rb"(ASCII|UNICODE|JIS)?\0{1,8}", re.DOTALL)
_TABLES: Final = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo, ExifTags.IFD.Interop, ExifTags.IFD.IFD1)
_XMP: Final = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
# The digest and the two numbers before a part of a long note in XMP.
_BEFORE_PART: Final = 40
_XMP_OF_PNG: Final = "XML:com.adobe.xmp"
# A note that ImageMagick writes into a PNG: its kind, its length, its bytes as digits.
_KEY_OF_RAW: Final = "Raw profile type "
_RAW: Final = re.compile(r"\s*[\w-]+\s+\d+\s+([0-9a-fA-F\s]+)")
_RUN: Final = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]{4,}")
# Segments of JPEG that hold colours, sizes and tables, and those that are read by their names.
_READ: Final = frozenset(("APP0", "APP1", "APP2", "APP13", "APP14"))


def photo_lines(content: bytes) -> tuple[PictureLine, ...]:
    """Return what the file of a picture says beside the picture, each line once.

    Raises:
        OSError: if the picture cannot be read; or any other of `images.notes.UNREADABLE`.
    """
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as image:
        return lines_beside(image)


def lines_beside(image: ImageFile.ImageFile) -> tuple[PictureLine, ...]:
    """Return what an opened picture's file says beside the picture, as `photo_lines` does."""
    load_notes(image)
    return tuple(dict.fromkeys(map(PictureLine, _lines(_texts(image)))))


def _lines(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (line.strip() for line in text.split("\n") if line.strip("\0 \t\r"))


def _texts(image: ImageFile.ImageFile) -> Iterator[str]:
    for key, value in image.info.items():
        if key in ("xmp", _XMP_OF_PNG):
            yield from _of_xmp(value if isinstance(value, bytes) else str(value).encode())
        elif isinstance(value, str):
            yield from _of_png(str(key), value)
        elif key == "comment":
            yield _read(value)
    yield from _of_segments(getattr(image, "applist", ()))
    for reader in (_of_exif, _of_iptc):
        with suppress(*DAMAGE):  # the picture itself, and its other notes, may be whole
            yield from reader(image)


def _of_png(key: str, text: str) -> Iterator[str]:
    raw = _RAW.fullmatch(text) if key.startswith(_KEY_OF_RAW) else None
    digits = "".join(raw[1].split()) if raw else ""
    if digits and not len(digits) % 2:
        yield from _runs(bytes.fromhex(digits))
    else:
        yield from (_meant(key), _meant(text))


def _of_segments(segments: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    extension = bytearray()
    for name, body in segments:
        if name == "COM":
            yield _read(body)
        elif body.startswith(_XMP[1]):
            extension += body[len(_XMP[1]) + _BEFORE_PART :]
        elif name not in _READ:
            yield from _runs(body)
    if extension:
        yield from _of_xmp(bytes(extension))


def _of_xmp(packet: bytes) -> Iterator[str]:
    try:
        yield from (line.words for line in xml_lines(packet.strip(b"\0 \n\r\t")))
    except (etree.XMLSyntaxError, ValueError):
        yield _read(packet)


def _of_iptc(image: ImageFile.ImageFile) -> Iterator[str]:
    for value in (IptcImagePlugin.getiptcinfo(image) or {}).values():
        yield from _values(value)


def _of_exif(image: Image.Image) -> Iterator[str]:
    exif = image.getexif()
    for table in (exif, *map(exif.get_ifd, _TABLES)):
        for tag, value in table.items():
            if tag in _WINDOWS and isinstance(value, bytes | tuple):
                yield bytes(value).decode("utf-16-le", "replace")
            elif isinstance(value, bytes) and (coded := _CODED.match(value)):
                yield from _coded(coded[1] or b"", value[8:])
            elif tag != ExifTags.Base.MakerNote:
                yield from _values(value)


def _coded(letters: bytes, text: bytes) -> Iterator[str]:
    if letters == b"UNICODE":  # in the order of whoever wrote it
        yield from (text.decode(order, "replace") for order in ("utf-16-le", "utf-16-be"))
    else:
        yield _read(text)


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, bytes):
        yield from _runs(value)
    elif isinstance(value, str):
        yield _meant(value)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _values(one)


def _runs(body: bytes) -> Iterator[str]:
    """Yield what in some bytes can be read."""
    yield from _RUN.findall(_read(body))


def _read(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_TURKISH, "replace")


def _meant(text: str) -> str:
    try:
        return _read(text.encode(_LATIN))
    except UnicodeEncodeError:
        return text
