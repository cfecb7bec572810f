"""Pictures of printed sheets, for screens: a sheet as it is, and the card a link shows."""

from io import BytesIO
from pathlib import PurePosixPath
from typing import Any, Final

import pypdfium2
from PIL import Image

from esafety.documents.common.print_job import DerivedFile
from esafety.documents.poster.type_size import ART_RATIO, CONTENT_WIDTH, GAP, LEFT, TOP
from esafety.pdf.file import MM

# What messengers and networks show beside a link, in pixels.
CARD: Final = (1200, 630)
_MARGIN: Final = 56
_STRIPE: Final = 22
_FOR_TITLE: Final = (536, 420)
_FOR_DRAWING: Final = (560, 500)
# By the ending of a file's name. Drawings have few colours: 256 of them are enough. Measured on the
# posters: to try harder takes ten times as long (PNG) or half as long again (WebP), and makes files
# smaller by a tenth and by a fiftieth.
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    ".png": {"format": "PNG", "compress_level": 6},
    ".webp": {"format": "WEBP", "quality": 80, "method": 4},
}
# Left, top, right, bottom; millimetres from the sheet's upper left corner.
Box = tuple[float, float, float, float]


def share_image(pdf: bytes, finish: DerivedFile) -> bytes:
    """Return the first page as a picture; `width` in pixels."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        drawn = page.render(scale=int(finish.options["width"]) / page.get_width()).to_pil()
    return _written(drawn, finish.path)


def card(pdf: bytes, finish: DerivedFile) -> bytes:
    """Return a poster's title and drawing side by side, on its ground.

    `wide` and `title` are the width and height of its title, `art` the height of its drawing
    on the sheet, in millimetres.
    """
    wide, title, art = (float(finish.options[key]) for key in ("wide", "title", "art"))
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        said = _cut(page, (LEFT - 2, TOP - 2, LEFT + wide + 4, TOP + title), _FOR_TITLE)
        drawn = _cut(page, _drawing(title, art), _FOR_DRAWING)
        ground, band = _colours(page)
    whole = Image.new("RGB", CARD, ground)
    middle = (CARD[1] - _STRIPE) // 2
    whole.paste(said, (_MARGIN, middle - said.height // 2))
    whole.paste(drawn, (CARD[0] - _MARGIN // 2 - drawn.width, middle - drawn.height // 2))
    whole.paste(band, (0, CARD[1] - _STRIPE, *CARD))
    return _written(whole, finish.path)


def _drawing(title: float, art: float) -> Box:
    """Return where a drawing stands below a title, both as high as given."""
    wide, top = min(CONTENT_WIDTH, art * ART_RATIO), TOP + title + GAP
    left = LEFT + (CONTENT_WIDTH - wide) / 2
    return left, top, left + wide, top + art


def _cut(page: pypdfium2.PdfPage, box: Box, room: tuple[int, int]) -> Image.Image:
    """Draw a part of a page as large as a room allows, in pixels."""
    left, top, right, bottom = (side * MM for side in box)
    scale = min(room[0] / (right - left), room[1] / (bottom - top))
    crop = (left, page.get_height() - bottom, page.get_width() - right, top)
    drawn: Image.Image = page.render(scale=scale, crop=crop).to_pil()
    return drawn.convert("RGB")


def _colours(page: pypdfium2.PdfPage) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the colours of a poster's ground and of the band at its foot."""
    small = page.render(scale=0.25).to_pil().convert("RGB")
    return small.getpixel((2, 2)), small.getpixel((2, small.height - 3))


def _written(drawn: Image.Image, path: str) -> bytes:
    """Return a picture as the bytes of a file with this name."""
    ending = PurePosixPath(path).suffix
    kept = drawn.convert("RGB")
    if ending == ".png":
        kept = kept.quantize(256, dither=Image.Dither.NONE)
    written = BytesIO()
    kept.save(written, **_FORMATS[ending])
    return written.getvalue()
