"""The emblem a school gives: judged like any picture, and written anew from what is seen of it."""

import re
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import PrintJob
from esafety.git.history import WITHOUT_HISTORY
from esafety.images.check import DRAWING, ENDINGS, ending_of, faults_of
from esafety.images.encoding import encoded, size_of
from esafety.images.svg import svg_tree
from esafety.images.svg_cleaning import cleaned
from esafety.problems.problem import Problem
from esafety.starter.pictures.png import png_of
from esafety.storage.kit import kit_folder
from esafety.text.languages import BINDING
from esafety.text.typefaces import Typefaces

# In bytes: an emblem is shown 30 pixels wide, printed 20 mm wide.
_HEAVIEST: Final = 5_000_000
_MEGABYTE: Final = 1_000_000
# In pixels: 512 on 20 mm are 650 to the inch.
_SIDE: Final = 512
# 64 on 20 mm are 81 to the inch: below that the squares of a picture are seen.
_LEAST: Final = 64
# In a square of 48 pixels, a favicon, a side three times as long as the other leaves it 16.
_LONGEST: Final = 3
_NUMBERS: Final = re.compile(r"[\s,]+")
# A part of the place it stands in says nothing of its sides.
_LENGTH: Final = re.compile(r"\s*([\d.]+)([a-z]*)\s*$")
_BOX: Final = 4
# No page shows an emblem, and data/images.yml has no row for it.
_OWN: Final = {"picture-misnamed": "emblem-misnamed"}
_PAGE: Final = """<!doctype html><html lang="tr"><title>-</title><style>
@page {{ size: {side}px; margin: 0 }} body {{ margin: 0 }}
img {{ width: {side}px; height: {side}px; object-fit: contain; display: block }}
</style><img alt="" src="{address}">"""


@dataclass(frozen=True, slots=True)
class Emblem:
    """An emblem: a square drawing for web and paper, and its pixels for icons and cards.

    A drawing has no pixels on a machine that cannot print.
    """

    drawing: bytes
    picture: Image.Image | None


def emblem_problems(path: str, content: bytes, typefaces: Typefaces) -> list[Problem]:
    """Return what is wrong with an emblem; its first fault alone, the file is given as a whole."""
    ending = ending_of(path)
    if ending not in ENDINGS:
        return [Problem(path, 1, "emblem-format", {"known": ", ".join(ENDINGS)})]
    if len(content) > _HEAVIEST:
        return [Problem(path, 1, "emblem-too-heavy", {"most": _HEAVIEST // _MEGABYTE})]
    found = faults_of(ending, content, typefaces)
    # What its file says beside is left out when it is read.
    faults = (one for one in found if one.key != "picture-tells-more")
    told = [Problem(path, one.line, _OWN.get(one.key, one.key), dict(one.params)) for one in faults]
    return told[:1] or _unfit_sides(path, ending, content)


def _unfit_sides(path: str, ending: str, content: bytes) -> list[Problem]:
    """Return that a sound picture has too few pixels or is a strip, of which no icon is made.

    A drawing has as many pixels as are asked for.
    """
    width, height = _drawn_sides(content) if ending == DRAWING else size_of(content)
    params = {"width": f"{width:g}", "height": f"{height:g}"}
    if ending != DRAWING and max(width, height) < _LEAST:
        return [Problem(path, 1, "emblem-too-small", {**params, "least": _LEAST})]
    if max(width, height) > _LONGEST * min(width, height):
        return [Problem(path, 1, "emblem-strip", {**params, "most": _LONGEST})]
    return []


def _drawn_sides(content: bytes) -> tuple[float, float]:
    """Return the sides of what a sound drawing shows; one that says none fills a square."""
    root = svg_tree(content)
    if len(box := _NUMBERS.split(root.get("viewBox", "").strip(" ,\t\r\n"))) == _BOX:
        width, height = map(float, box[2:])
        return width, height
    wide, high = (_LENGTH.match(root.get(name, "")) for name in ("width", "height"))
    if wide and high and wide[2] == high[2]:
        return float(wide[1]), float(high[1])
    return 1.0, 1.0


def read_emblem(path: str, content: bytes) -> Emblem:
    """Return a sound emblem (see `emblem_problems`), without anything its file says beside."""
    ending = ending_of(path)
    if ending == DRAWING:
        drawing = cleaned(content)
        return Emblem(drawing, _rasterised(drawing))
    with Image.open(BytesIO(encoded(content, ending).itself)) as image:
        square = _square(image.convert("RGBA"))
    return Emblem(_wrapped(png_of(square)), square)


def _square(image: Image.Image) -> Image.Image:
    """Return a picture in the middle of a square that is seen through, as large as fits in it."""
    image = ImageOps.contain(image, (_SIDE, _SIDE), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (_SIDE, _SIDE))
    square.paste(image, ((_SIDE - image.width) // 2, (_SIDE - image.height) // 2))
    return square


def _wrapped(png: bytes) -> bytes:
    """Return pixels as a drawing: templates and styles ask for one."""
    data = b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}"><image '
        f'width="{_SIDE}" height="{_SIDE}" href="data:image/png;base64,{data}"/></svg>\n'
    ).encode()


def _rasterised(drawing: bytes) -> Image.Image | None:
    """Return a drawing as pixels on nothing; None where what prints is not installed (Pango)."""
    try:
        from pypdfium2 import PdfDocument  # noqa: PLC0415 (of a drawn emblem alone)

        from esafety.pdf.weasyprint.engine import render  # noqa: PLC0415 (a machine may lack Pango)
    except (ImportError, OSError):
        return None
    kit = kit_folder()
    with PdfDocument(render(_on_a_page(drawing), kit, kit).pdf) as document:
        shown = document[0].render(scale=_SIDE / document[0].get_width(), fill_color=(0, 0, 0, 0))
        return _square(shown.to_pil().convert("RGBA"))


def _on_a_page(drawing: bytes) -> PrintJob:
    """Return the print job of a square page that a drawing fills."""
    address = f"data:image/svg+xml;base64,{b64encode(drawing).decode()}"
    html = _PAGE.format(side=_SIDE, address=address)
    kind = DocumentType("emblem", "", ())
    return PrintJob(kind, BINDING, "", html, "", "emblem.pdf", WITHOUT_HISTORY, ())
