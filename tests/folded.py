"""A printed booklet in the hand: its sides cut at the fold, nested, looked at leaf by leaf."""

from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageChops, ImageStat

Picture = Image.Image
# About forty dots to the inch: a page is still told from every other one.
_SCALE = 0.55
_PAGE = (80, 113)


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
