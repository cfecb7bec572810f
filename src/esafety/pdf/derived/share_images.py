"""Pictures of printed sheets, for screens: a sheet as it is, and the card a link shows."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any, Final

import pypdfium2
from PIL import Image

from esafety.documents.common.print_job import DerivedFile
from esafety.documents.poster.a3_layout import LAYOUTS, LEFT, WIDTH
from esafety.pdf.file import MM

# What messengers and networks show beside a link, in pixels.
CARD: Final = (1200, 630)
_MARGIN: Final = 56
_STRIPE: Final = 22
_FOR_TITLE: Final = (536, 420)
_FOR_DRAWING: Final = (560, 500)
# By the ending of a file's name. Measured on the posters: to try harder takes ten times as long
# (PNG) or half as long again (WebP), and makes files smaller by a tenth and by a fiftieth.
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    ".png": {"format": "PNG", "compress_level": 6},
    ".webp": {"format": "WEBP", "quality": 80, "method": 4},
}
# Drawings have few colours: 256 of them are enough. An octree finds these in a sixth of the time of
# a median cut. Measured on the posters: a ground differs by 1 of 255, files are a tenth smaller.
_COLOURS: Final = 256
# Left, top, right, bottom; millimetres from the sheet's upper left corner.
Box = tuple[float, float, float, float]


def share_image(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return the first page as a picture; `width` in pixels, `quality` from 0 to 100 (WebP)."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        drawing = page.render(scale=int(derived_file.options["width"]) / page.get_width()).to_pil()
    finer = {key: value for key, value in derived_file.options.items() if key == "quality"}
    return _encoded(drawing, derived_file.path, finer)


def card(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return a poster's title and drawing side by side, on its ground.

    The options `wide` and `title` are the width and height of its title, `art` is the height
    of its drawing on the sheet, in millimetres; `layout` says where both stand. A `mirrored`
    sheet is written from the right, and so is the card.
    """
    width, title, art = (float(derived_file.options[key]) for key in ("wide", "title", "art"))
    layout = LAYOUTS[str(derived_file.options["layout"])]
    mirrored = bool(derived_file.options.get("mirrored"))
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        top = layout.title_top(art)
        title_box = (LEFT - 6, top - 5, LEFT + width + 6, top + title + 4)
        title_image = _cut(page, _placed(title_box, mirrored=mirrored), _FOR_TITLE)
        art_box = _placed(layout.art_box(title, art), mirrored=mirrored)
        drawing = _cut(page, art_box, _FOR_DRAWING)
        ground, band = _colours(page)
    image = Image.new("RGB", CARD, ground)
    middle = (CARD[1] - _STRIPE) // 2
    for part, left in _side_by_side(title_image, drawing, mirrored=mirrored):
        image.paste(part, (left, middle - part.height // 2))
    image.paste(band, (0, CARD[1] - _STRIPE, *CARD))
    return _encoded(image, derived_file.path)


def _placed(box: Box, *, mirrored: bool) -> Box:
    """Return where a part of a sheet stands, given where it does on one written from the left."""
    left, top, right, bottom = box
    return (WIDTH - right, top, WIDTH - left, bottom) if mirrored else box


def _side_by_side(
    title: Image.Image, drawing: Image.Image, *, mirrored: bool
) -> tuple[tuple[Image.Image, int], tuple[Image.Image, int]]:
    """Return title and drawing, each with its place from the left of the card."""
    if mirrored:
        return (title, CARD[0] - _MARGIN - title.width), (drawing, _MARGIN // 2)
    return (title, _MARGIN), (drawing, CARD[0] - _MARGIN // 2 - drawing.width)


def _cut(page: pypdfium2.PdfPage, box: Box, room: tuple[int, int]) -> Image.Image:
    """Draw a part of a page as large as a room allows, in pixels."""
    left, top, right, bottom = (side * MM for side in box)
    scale = min(room[0] / (right - left), room[1] / (bottom - top))
    crop = (left, page.get_height() - bottom, page.get_width() - right, top)
    drawing: Image.Image = page.render(scale=scale, crop=crop).to_pil()
    return drawing.convert("RGB")


def _colours(page: pypdfium2.PdfPage) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the colours of a poster's ground, above the band at its foot, and of this band."""
    small = page.render(scale=0.25).to_pil().convert("RGB")
    return small.getpixel((2, int(small.height * 0.85))), small.getpixel((2, small.height - 3))


def _encoded(drawing: Image.Image, path: str, finer: Mapping[str, object] | None = None) -> bytes:
    """Return a picture as the bytes of a file with this name, with `finer` options of its own."""
    ending = PurePosixPath(path).suffix
    image = drawing.convert("RGB")
    if ending == ".png":
        octree = Image.Quantize.FASTOCTREE
        image = image.quantize(_COLOURS, method=octree, dither=Image.Dither.NONE)
    output = BytesIO()
    image.save(output, **_FORMATS[ending] | dict(finer or {}))
    return output.getvalue()
