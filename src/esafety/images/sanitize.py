"""A picture from anywhere becomes one of a school's: judged, sanitized of notes, not too large."""

from dataclasses import dataclass
from typing import Final

from esafety.images.check import DRAWING, HEAVIEST, RASTER, faults_of
from esafety.images.encoding import bare
from esafety.images.raster import PictureFault, format_of, other_kind
from esafety.images.svg_cleaning import Unwanted, cleaned
from esafety.text.typefaces import Typefaces

# What a photograph is kept as, and what has sharp edges.
PHOTO, SHARP = ".webp", ".png"
_NOTES: Final = "picture-tells-more"
_ENDINGS: Final = {kind: ending for ending, kind in RASTER.items() if ending != ".jpeg"} | {
    "SVG": DRAWING
}


@dataclass(frozen=True, slots=True)
class SanitizedPicture:
    """A picture as a school publishes it: how its name ends, its bytes."""

    ending: str
    content: bytes


def reasons_against(
    content: bytes, ending: str, typefaces: Typefaces, *, stays: bool
) -> tuple[PictureFault, ...]:
    """Return why a picture cannot be taken in; nothing if it can.

    Its format is told by its content, whatever its name says. A picture that `stays` where pages
    already show it keeps its `ending`, and so its name must be right.
    """
    if len(content) > HEAVIEST:
        return (PictureFault("picture-too-heavy", 1, (("most", HEAVIEST // 1_000_000),)),)
    actual = _actual(content, ending, stays=stays)
    if not content or not actual:
        return (_no_picture(content, ending),)
    return tuple(one for one in faults_of(actual, content, typefaces) if one.key != _NOTES)


def sanitized(
    content: bytes,
    ending: str,
    *,
    photograph: bool,
    stays: bool,
    unwanted: Unwanted | None = None,
) -> SanitizedPicture:
    """Return a picture that nothing stands against, without what its file says beside it.

    Of a drawing's title and of words in its attributes what is `unwanted` goes, too.
    """
    actual = _actual(content, ending, stays=stays)
    if actual == DRAWING:
        return SanitizedPicture(DRAWING, cleaned(content, unwanted))
    kept = actual if stays else (PHOTO if photograph else SHARP)
    return SanitizedPicture(kept, bare(content, kept))


def _actual(content: bytes, ending: str, *, stays: bool) -> str:
    return ending if stays else _ENDINGS.get(format_of(content), "")


def _no_picture(content: bytes, ending: str) -> PictureFault:
    """Return why bytes are no picture that every device shows."""
    if not content:
        return PictureFault("picture-empty")
    known = format_of(content)
    if not known and ending in RASTER:  # its name says what it is not
        return PictureFault("picture-without-form", 1, (("ending", ending),))
    return other_kind(ending, known) if known else PictureFault("picture-unrecognised")
