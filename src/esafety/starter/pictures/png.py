"""A picture as the bytes of a PNG."""

from io import BytesIO

from PIL import Image


def png_of(picture: Image.Image) -> bytes:
    """Return a picture as a PNG, as small as Pillow makes it without loss."""
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
