"""Photos and other pictures made of pixels: what a file really is, and whether it opens."""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageFile, UnidentifiedImageError

from esafety.images.notes import DAMAGE, MOST_PIXELS, notes_in
from esafety.problems.problem import Severity

# What a file is, by how it begins: where the mark stands, the mark, the name of the format.
_MARKS: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WEBP"),
    (4, b"ftypavif", "AVIF"),
    *((4, b"ftyp" + brand, "HEIC") for brand in (b"hei", b"hev", b"mif1", b"msf1")),
    (4, b"ftyp", "MP4"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"BM", "BMP"),
    (0, b"%PDF", "PDF"),
    (0, b"PK\x03\x04", "ZIP / Word"),
)
_PAGE: Final = (b"<!doctype html", b"<html", b"<head", b"<body")
# Pictures that not every device opens, by how their names end.
_PICTURES: Final[Mapping[str, tuple[str, ...]]] = {
    "AVIF": (".avif",),
    "HEIC": (".heic", ".heif"),
    "TIFF": (".tif", ".tiff"),
    "BMP": (".bmp",),
}
_DRAWING: Final = "SVG"
# A picture taken by a phone with two lenses holds several; the first is the one that is shown.
_SHOWN_AS: Final = {"JPEG": ("JPEG", "MPO")}
# A photo is sent in ten passes; each pass over a large one costs a second and a few bytes.
_MOST_PASSES: Final = 200
_PASS: Final = b"\xff\xda"


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong inside a file: the key of a sentence, the line, its parameters."""

    key: str
    line: int = 1
    params: tuple[tuple[str, object], ...] = ()
    severity: Severity = "fault"


def format_of(content: bytes) -> str:
    """Return the name of the format that a file's first bytes stand for, or an empty string."""
    for place, mark, name in _MARKS:
        if content.startswith(mark, place):
            return name
    begin = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith(_PAGE):
        return "HTML"
    return "SVG" if b"<svg" in begin else ""


def raster_faults(ending: str, content: bytes, kinds: Mapping[str, str]) -> Iterator[PictureFault]:
    """Yield what is wrong with a picture; `kinds` are the formats allowed, by their ending."""
    actual, expected = format_of(content), kinds[ending]
    if actual in kinds.values() and actual != expected:
        right = next(end for end, kind in kinds.items() if kind == actual)
        yield _misnamed(ending, actual, right)
    elif actual == _DRAWING:
        yield _misnamed(ending, actual, ".svg")
    elif actual != expected and actual:
        yield other_kind(ending, actual)
    else:
        yield from _opened(content, expected)


def _misnamed(ending: str, found: str, right: str) -> PictureFault:
    return PictureFault(
        "picture-misnamed", 1, (("ending", ending), ("found", found), ("right", right))
    )


def other_kind(ending: str, found: str) -> PictureFault:
    """Return why a file of the format `found` is no picture that every device shows."""
    key = "picture-is-none"
    if found in _PICTURES:  # a name that says what it holds misleads nobody
        known = ending in ("", *_PICTURES[found])
        key = "picture-of-few-devices" if known else "picture-of-other-kind"
    return PictureFault(key, 1, (("ending", ending), ("found", found)))


def _opened(content: bytes, expected: str) -> Iterator[PictureFault]:
    """Yield why a picture does not open, or why it may not be so large or move."""
    if expected == "JPEG" and content.count(_PASS) > _MOST_PASSES:
        yield _damaged("too many scans")
        return
    try:
        # Pillow warns of much that it still opens; our own limit is lower, and a fault.
        with warnings.catch_warnings(action="ignore"):
            key = _unpacked(content, expected)
    except (Image.DecompressionBombError, MemoryError):
        key = "picture-too-large"
    except (UnidentifiedImageError, KeyError):  # their words name parts of Pillow, not of the file
        yield _damaged("unidentified image")
        return
    except DAMAGE as error:
        yield _damaged(str(error) or type(error).__name__)
        return
    if key:
        yield PictureFault(key, 1, (("most", MOST_PIXELS // 1_000_000),))
    elif notes := ", ".join(notes_in(content)):
        yield PictureFault("picture-tells-more", 1, (("said", notes),))


def _unpacked(content: bytes, expected: str) -> str:
    """Unpack a picture if it is small enough; return the key of what is wrong with it."""
    kinds = _SHOWN_AS.get(expected, (expected,))
    with _to_the_end(), Image.open(BytesIO(content), formats=kinds) as image:
        if image.width * image.height > MOST_PIXELS:
            return "picture-too-large"
        if getattr(image, "is_animated", False) and image.format != "MPO":
            return "picture-moves"
        image.load()
    return ""


@contextmanager
def _to_the_end() -> Iterator[None]:
    """Have pictures read to their end: WeasyPrint sets Pillow to accept half of one."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _damaged(why: str) -> PictureFault:
    return PictureFault("picture-damaged", 1, (("why", why),))
