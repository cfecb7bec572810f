"""A printed booklet in the hand: its sides cut at the fold, nested, looked at leaf by leaf."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageStat

Picture = Image.Image
# About forty dots to the inch: a page still differs from every other one.
_SCALE = 0.55
_PAGE = (80, 113)
_MM = 72 / 25.4
_A5, _OPENING = (148 * _MM, 210 * _MM), (296 * _MM, 210 * _MM)


def numbered(pages: int, *, openings: bool = False) -> bytes:
    """Return a booklet whose pages say their numbers; in openings, but for the covers."""
    written = BytesIO()
    with pikepdf.new() as document:
        for numbers in _numbers(pages, openings=openings):
            _add(document, numbers)
        document.Root.Lang = "tr"
        document.docinfo[Name.Title] = "Kitapçık"
        document.save(written)
    return written.getvalue()


def _numbers(pages: int, *, openings: bool) -> list[list[int]]:
    if not openings:
        return [[number] for number in range(1, pages + 1)]
    return [[1], *([left, left + 1] for left in range(2, pages - 1, 2)), [pages]]


def _add(document: pikepdf.Pdf, numbers: list[int]) -> None:
    width, height = _OPENING if len(numbers) > 1 else _A5
    page = document.add_blank_page(page_size=(width, height))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F=font))
    page.TrimBox = Array([0, 0, width, height])
    said = (
        f"BT /F 200 Tf {n * _A5[0] + 60} 200 Td ({said}) Tj ET" for n, said in enumerate(numbers)
    )
    page.Contents = document.make_stream("\n".join(said).encode())


def pages_seen(pdf: bytes) -> list[Picture]:
    """Return the pages of a booklet to read; an opening is two of them."""
    return [page for shown in _shown(pdf) for page in _cut(shown)]


def nested(pdf: bytes, sheets: Sequence[int] = ()) -> list[Picture]:
    """Return every page of a booklet to print, in the order in which a reader turns them.

    `sheets` are the sheets of each signature; without it all are one.
    """
    sides = [_cut(side) for side in _shown(pdf)]
    read: list[Picture] = []
    for size in sheets or (len(sides) // 2,):
        signature, sides = sides[: 2 * size], sides[2 * size :]
        pairs = list(zip(signature[::2], signature[1::2], strict=True))
        read += [page for front, back in pairs for page in (front[1], back[0])]
        read += [page for front, back in reversed(pairs) for page in (back[1], front[0])]
    return read


def order(read: Sequence[Picture], pages: Sequence[Picture]) -> list[int | None]:
    """Return which page each picture is, the first is 1; None is a blank one."""
    return [None if _blank(one) else _most_like(one, pages) for one in read]


def _shown(pdf: bytes) -> list[Picture]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=_SCALE).to_pil().convert("L") for page in document]
    finally:
        document.close()


def _cut(shown: Picture) -> list[Picture]:
    parts = 2 if shown.width > shown.height else 1
    width = shown.width / parts
    boxes = [(round(n * width), 0, round((n + 1) * width), shown.height) for n in range(parts)]
    return [shown.crop(box).resize(_PAGE) for box in boxes]


def _blank(picture: Picture) -> bool:
    return ImageStat.Stat(picture).extrema[0][0] > 250


def _most_like(picture: Picture, pages: Sequence[Picture]) -> int:
    unlike = [ImageStat.Stat(ImageChops.difference(picture, page)).sum2[0] for page in pages]
    return unlike.index(min(unlike)) + 1
