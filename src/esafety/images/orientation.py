"""Pictures as they are to be seen: turned as the camera was held when they were taken."""

from typing import Final

from PIL import ExifTags, Image

from esafety.images.notes import DAMAGE

# What undoes how a camera was held (EXIF 2.32, Orientation; 1 is upright).
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def upright(image: Image.Image) -> Image.Image:
    """Return a picture upright; as it is where its notes do not say how, or cannot be read.

    Pillow's own `exif_transpose` writes the notes anew and fails on those with a wrong type.
    """
    turn = _TURNS.get(_held(image))
    return image if turn is None else image.transpose(turn)


def _held(image: Image.Image) -> int:
    """Return how a camera was held, as EXIF counts it; 0 where its notes cannot be read."""
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 0))
    except DAMAGE:  # the picture itself is whole
        return 0
