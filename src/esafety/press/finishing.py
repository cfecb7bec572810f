"""What is made from a sheet after it was printed: folded, cut, photographed."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

import pypdfium2

from esafety.press.folding import imposed, made_up
from esafety.press.sheet import Finish


def finished(pdf: bytes, finish: Finish) -> bytes:
    """Return what a finish makes of a printed PDF."""
    return FINISHES[finish.name](pdf, finish)


def _picture(pdf: bytes, finish: Finish) -> bytes:
    """Return the first page as a PNG; `width` in pixels."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        drawn = page.render(scale=int(finish.options["width"]) / page.get_width()).to_pil()
    finally:
        document.close()
    picture = BytesIO()
    drawn.save(picture, "PNG", optimize=True)
    return picture.getvalue()


FINISHES: Final[dict[str, Callable[[bytes, Finish], bytes]]] = {
    "picture": _picture,
    "imposed": imposed,
    "made-up": made_up,
}
