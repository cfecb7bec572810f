"""The text objects of a page of a PDF with the letters that are seen of them, read with PDFium.

Letters that are not seen are not there: those outside the page, or outside the path that they are
clipped to.
"""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from pypdfium2 import raw

from esafety.pdf.right_to_left.reading_order import has_letters_from_the_right

# Points: a letter may reach over its clip by the slant of its face.
_TOLERANCE: Final = 1.0
# A letter: its text object and marked content, itself, its place from the left and from below.
_Letter = tuple[tuple[int, int], str, float, float]


class Run(NamedTuple):
    """The letters of a text object, the number of its page and of its marked content (-1: none).

    `left` and `base` are where it begins. On a page with letters from the right its own stand as
    they are seen, from the left.
    """

    page: int
    marked: int
    text: str
    left: float
    base: float
    as_seen: bool


def runs_on(number: int, page: Any) -> Iterator[Run]:
    """Yield the text objects of a page of PDFium, whose number is given, as they are drawn."""
    drawn = _DrawnText(page)
    if has_letters_from_the_right(chain.from_iterable(drawn.texts.values())):
        yield from _runs_as_seen(number, drawn)
    else:
        yield from _runs(number, drawn)


def _runs(number: int, drawn: "_DrawnText") -> Iterator[Run]:
    for address, whole in drawn.texts.items():
        ends = drawn.place(drawn.first[address]), drawn.place(drawn.last[address])
        sides = drawn.sides(address)
        # A text object is one straight line: it is seen whole where both of its ends are.
        seen = all(_inside(end, sides) for end in ends)
        text = whole if seen else "".join(map(itemgetter(1), drawn.letters(address)))
        if text:
            yield Run(number, _marked(address), text, *ends[0], as_seen=False)


def _runs_as_seen(number: int, drawn: "_DrawnText") -> Iterator[Run]:
    """Yield text objects from the left: PDFium has put lines into an order that it guessed."""
    letters = [one for address in drawn.texts for one in drawn.letters(address)]
    first: dict[tuple[int, int], int] = {}
    for one in letters:
        first.setdefault(one[0], len(first))
    letters.reverse()  # two letters of one shape are at one place
    letters.sort(key=lambda one: (first[one[0]], one[2]))
    for (_, marked), group in groupby(letters, key=itemgetter(0)):
        own = list(group)
        text = "".join(map(itemgetter(1), own))
        yield Run(number, marked, text, own[0][2], own[0][3], as_seen=True)


def _plainly(function: Any, *types: Any) -> Callable[..., Any]:
    """Return a function of PDFium that takes and returns addresses as whole numbers.

    Measured: half the time of the same call with pointers of their own types.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(*types)(address)


_PLACE: Final = ctypes.c_void_p
_INT: Final = ctypes.c_int
_text_object: Final = _plainly(raw.FPDFText_GetTextObject, _PLACE, _PLACE, _INT)
_origin: Final = _plainly(raw.FPDFText_GetCharOrigin, _INT, _PLACE, _INT, _PLACE, _PLACE)
_letter: Final = _plainly(raw.FPDFText_GetUnicode, ctypes.c_uint, _PLACE, _INT)
_text: Final = _plainly(raw.FPDFTextObj_GetText, ctypes.c_ulong, _PLACE, _PLACE, _PLACE, _INT)
_marked: Final = _plainly(raw.FPDFPageObj_GetMarkedContentID, _INT, _PLACE)
_clip_path: Final = _plainly(raw.FPDFPageObj_GetClipPath, _PLACE, _PLACE)
_count_paths: Final = _plainly(raw.FPDFClipPath_CountPaths, _INT, _PLACE)
# Bytes of UTF-16 for a letter, with a blank or the end of a line that PDFium puts before it.
_ROOM: Final = 8


class _DrawnText:
    """The text of a page of PDFium, by the addresses of its text objects.

    `texts` holds that of each object, seen or not, without white space: PDFium adds some of its
    own, even between a letter and its accent. `first` and `last` are the numbers of its letters.
    """

    def __init__(self, page: Any) -> None:
        self._textpage = page.get_textpage()  # closed with what holds it
        self._address = ctypes.cast(self._textpage.raw, _PLACE).value
        self._box = page.get_bbox()
        count = raw.FPDFText_CountChars(self._textpage.raw)
        self._objects = list(map(partial(_text_object, self._address), range(count)))
        self.first = dict(zip(reversed(self._objects), reversed(range(count)), strict=True))
        self.last = dict(zip(self._objects, range(count), strict=True))
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._buffer = ctypes.create_string_buffer(_ROOM * (count + 1))
        self.texts = {one: self._text(one) for one in dict.fromkeys(self._objects) if one}

    def _text(self, address: int) -> str:
        room = ctypes.sizeof(self._buffer)
        size = _text(address, self._address, ctypes.addressof(self._buffer), room)
        text = ctypes.string_at(self._buffer, min(size, room)).decode("utf-16-le", "ignore")
        return "".join(text.rstrip("\0").split())

    def place(self, index: int) -> tuple[float, float]:
        """Return where a letter stands, from the left and from below."""
        _origin(self._address, index, ctypes.addressof(self._x), ctypes.addressof(self._y))
        return self._x.value, self._y.value

    def letters(self, address: int) -> Iterator[_Letter]:
        """Yield the letters that are seen of a text object."""
        key, sides = (address, _marked(address)), self.sides(address)
        for index in range(self.first[address], self.last[address] + 1):
            if self._objects[index] == address and _inside(place := self.place(index), sides):
                yield key, chr(_letter(self._address, index)), *place

    def sides(self, address: int) -> tuple[float, ...]:
        """Return left, bottom, right and top between which the origin of a letter is seen."""
        left, bottom, right, top = zip(self._box, *_clips(address), strict=True)
        return (
            *(max(left) - _TOLERANCE, max(bottom) - _TOLERANCE),
            *(min(right) + _TOLERANCE, min(top) + _TOLERANCE),
        )


def _inside(place: tuple[float, float], sides: tuple[float, ...]) -> bool:
    (x, y), (left, bottom, right, top) = place, sides
    return left <= x <= right and bottom <= y <= top


def _clips(address: int) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of each path that a text object is clipped to."""
    if (clips := _count_paths(_clip_path(address))) > 0:
        path = raw.FPDFPageObj_GetClipPath(ctypes.cast(address, raw.FPDF_PAGEOBJECT))
        yield from (_box(path, number) for number in range(clips))


def _box(path: Any, number: int) -> tuple[float, float, float, float]:
    across, up = [], []
    for place in range(raw.FPDFClipPath_CountPathSegments(path, number)):
        x, y = ctypes.c_float(), ctypes.c_float()
        segment = raw.FPDFClipPath_GetPathSegment(path, number, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        across.append(x.value)
        up.append(y.value)
    if not across:
        return (0.0, 0.0, 0.0, 0.0)
    return min(across), min(up), max(across), max(up)
