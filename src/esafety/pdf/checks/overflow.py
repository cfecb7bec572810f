"""Proof that what is set on a sheet stays within its place.

An element whose `data-fits` names a place (the file and the part an editor would shorten)
must hold all that stands in it. The renderer would let the rest run over its neighbour or
onto another sheet without a warning. At the foot of a page it even drops what it can break off
an absolute box, so the content of one is set in one piece (`display: inline-block`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from esafety.text.one_line import one_line

FITS: Final = "data-fits"
# CSS pixels: a descender's box may reach below its line.
_TOLERANCE: Final = 2.0
_PER_MM: Final = 96 / 25.4
_MOST_LETTERS: Final = 60


@dataclass(frozen=True, slots=True)
class Overflow:
    """What reaches beyond its place: by how many CSS pixels, and its words, if it has any.

    `nearest` are the last words of the place, for a box without words.
    """

    place: str
    by: float
    words: str
    nearest: str


def overflowing(pages: Iterable[Any]) -> list[str]:
    """Return a complaint for each place whose content does not fit.

    `pages` are the page boxes of a document that WeasyPrint has laid out.
    """
    overflows = sorted(_overflows(pages), key=lambda overflow: overflow.place)
    return [_complaint(place, list(some)) for place, some in groupby(overflows, lambda s: s.place)]


def _complaint(place: str, overflows: list[Overflow]) -> str:
    words = next((overflow.words for overflow in overflows if overflow.words), overflows[0].nearest)
    by = max(overflow.by for overflow in overflows) / _PER_MM
    return one_line("text-overflows", place=place, by=f"{by:.0f}", words=words)


def _overflows(pages: Iterable[Any]) -> Iterator[Overflow]:
    seen: list[Any] = []
    for page in pages:
        for frame in _frames(page):
            place = frame.element.get(FITS)
            if frame.element in seen:  # the rest was carried over to another page
                yield Overflow(place, frame.height, _words(frame), _last_words(frame))
            seen.append(frame.element)
            yield from _beyond(frame, place)


def _frames(box: Any) -> Iterator[Any]:
    """Yield the boxes that name a place; what is inside one is its content."""
    if box.element is not None and box.element.get(FITS):
        yield box
        return
    for child in box.all_children():
        yield from _frames(child)


def _beyond(frame: Any, place: str) -> Iterator[Overflow]:
    right = frame.content_box_x() + frame.width
    bottom = frame.content_box_y() + frame.height
    for box in _inside(frame):
        over = max(
            box.border_box_x() + box.border_width() - right,
            box.border_box_y() + box.border_height() - bottom,
            frame.content_box_x() - box.border_box_x(),
            frame.content_box_y() - box.border_box_y(),
        )
        if over > _TOLERANCE:
            yield Overflow(place, over, _words(box), _last_words(frame))


def _inside(frame: Any) -> Iterator[Any]:
    for child in frame.all_children():
        # Of a blank at a line's end nothing is left; from the right it stands beyond the edge.
        if getattr(child, "text", None) != "":
            yield child
        yield from _inside(child)


def _words(box: Any) -> str:
    return str(getattr(box, "text", ""))[:_MOST_LETTERS]


def _last_words(frame: Any) -> str:
    """Return the last words a place holds: where no text itself is outside, they stand nearest."""
    texts = [str(getattr(box, "text", "")).strip() for box in _inside(frame)]
    return next((text for text in reversed(texts) if text), "—")[:_MOST_LETTERS]
