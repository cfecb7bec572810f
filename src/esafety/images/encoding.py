"""Pictures written anew from their pixels: nothing of where, with what or by whom they were taken.

What a file holds beside its pixels (position, camera, author, a small copy of the picture before
it was cut, comments) does not pass, because only pixels do. Measured: saving again with Pillow
drops EXIF and XMP but keeps the comment of a JPEG; pixels copied to a new picture leave nothing in
JPEG, PNG and WebP.
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageCms, features
from PIL import __version__ as pillow

from esafety.images import orientation
from esafety.images.orientation import upright

# The longer side, in pixels: a printed page 165 mm wide then has 246 of them to the inch.
LONGEST: Final = 1600
MODERN: Final = ".webp"
_JPEG: Final[dict[str, Any]] = {
    "format": "JPEG",
    "quality": 82,
    "optimize": True,
    "progressive": True,
}
_PNG: Final[dict[str, Any]] = {"format": "PNG", "optimize": True}
_GIF: Final[dict[str, Any]] = {"format": "GIF", "optimize": True}
_WEBP: Final[dict[str, Any]] = {"format": "WEBP", "quality": 80, "method": 5}
# Drawings and pictures of a screen have sharp edges.
_SHARP: Final[dict[str, Any]] = {"format": "WEBP", "lossless": True, "quality": 60, "method": 5}
# By the ending of the name: how the file itself is written, and how the modern one beside it.
_WRITTEN: Final[dict[str, tuple[dict[str, Any], dict[str, Any]]]] = {
    ".jpg": (_JPEG, _WEBP),
    ".jpeg": (_JPEG, _WEBP),
    ".png": (_PNG, _SHARP),
    ".gif": (_GIF, _SHARP),
}
# How a school keeps a picture that the site writes anew once more.
_KEPT: Final[dict[str, dict[str, Any]]] = {
    ".jpg": _JPEG | {"quality": 92},
    ".jpeg": _JPEG | {"quality": 92},
    ".png": _PNG,
    ".gif": _GIF,
    ".webp": _WEBP | {"quality": 90},
}
_SRGB: Final = ImageCms.createProfile("sRGB")
_LIBRARIES: Final = ("jpg", "libjpeg_turbo", "webp", "zlib", "littlecms2")
_DEEP: Final = ("I", "I;16", "I;16B", "I;16L")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as it is published: its size in pixels, its file, and another beside it.

    `ending` is added to the file's name for the one `beside`: `.webp` beside a format that
    every device knows, `.jpg` or `.png` beside a file that is modern itself. Where the modern
    file would be no smaller there is none.
    """

    width: int
    height: int
    itself: bytes
    ending: str = ""
    beside: bytes = b""


def encoded(content: bytes, ending: str) -> Encoded:
    """Return a picture written anew; `ending` is how its name ends. Same bytes, same result.

    It stands upright, its longer side has 1600 pixels at most, its colours are sRGB.
    """
    # The check has reported what is damaged; Pillow would warn an editor of it once more.
    with warnings.catch_warnings(action="ignore"):
        picture = _pixels(content)
    if ending == MODERN:
        safe, kind = (_PNG, ".png") if picture.mode == "RGBA" else (_JPEG, ".jpg")
        return Encoded(*picture.size, _saved(picture, _WEBP), kind, _saved(picture, safe))
    options, modern = _WRITTEN[ending]
    itself, beside = _saved(picture, options), _saved(picture, modern)
    if len(beside) >= len(itself):
        return Encoded(*picture.size, itself)
    return Encoded(*picture.size, itself, MODERN, beside)


def bare(content: bytes, ending: str) -> bytes:
    """Return a picture's pixels alone, as a file of the format that an ending stands for.

    It is what a school keeps, from which the site makes its own: upright, not too large, and of
    a better quality than what is published.
    """
    with warnings.catch_warnings(action="ignore"):
        return _saved(_pixels(content), _KEPT[ending])


def made_with() -> bytes:
    """Return what turns pixels into bytes: this module, what turns them, the libraries it calls."""
    versions = [f"{name} {features.version(name)}" for name in _LIBRARIES]
    own = b"".join(Path(path).read_bytes() for path in (__file__, orientation.__file__))
    return f"{pillow} {versions}\0".encode() + sha256(own).digest()


def size_of(content: bytes) -> tuple[int, int]:
    """Return the width and height of a picture as it is, in pixels."""
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as image:
        return image.size


def carries_notes(content: bytes) -> bool:
    """Tell whether a file holds anything beside its pixels that a published one may not."""
    with Image.open(BytesIO(content)) as image:
        image.load()
        fields = set(image.info) | set(getattr(image, "text", {}))
        return not fields <= _OF_PIXELS


# Pillow's names for what describes the pixels alone: compression, transparency, resolution.
# Nothing else that a file holds is published.
_OF_PIXELS: Final = frozenset(
    (
        *("jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"),
        *("adobe", "adobe_transform", "dpi", "aspect", "gamma", "srgb", "chromaticity"),
        *("interlace", "transparency", "background", "version", "loop", "duration", "timestamp"),
    )
)


def _pixels(content: bytes) -> Image.Image:
    """Return a picture's pixels alone: upright, sRGB, not too large, transparent where it was."""
    with Image.open(BytesIO(content)) as image:
        # A reader of JPEG leaves out at once what would be thrown away.
        image.draft(None, (LONGEST, LONGEST))
        coloured = _srgb(upright(image), image.info.get("icc_profile"))
    coloured.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    bare = Image.new(coloured.mode, coloured.size)
    bare.paste(coloured)
    return bare


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture as RGB, or RGBA if any of it can be seen through."""
    if image.mode in _DEEP:
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    seen_through = None
    if image.has_transparency_data:
        image = image.convert("RGBA")
        seen_through = image.getchannel("A")
    base = image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")
    coloured = _converted(base, profile)
    if seen_through is not None and seen_through.getextrema() != (255, 255):
        coloured.putalpha(seen_through)
    return coloured


def _converted(base: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the colours of a profile as sRGB; a profile that fits them not is left out."""
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                base,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                _SRGB,
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return base.convert("RGB")


def _saved(picture: Image.Image, options: dict[str, Any]) -> bytes:
    written = BytesIO()
    picture.save(written, **options)
    return written.getvalue()


Encoder = Callable[[bytes, str], Encoded]
