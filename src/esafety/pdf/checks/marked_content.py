"""The text of a PDF by its marked content, in the order of its tags.

A text dump orders letters by where they stand and guesses at hyphens; the tags say which letters
belong together and what follows what (ISO 32000-1, 14.6 and 14.7). Letters that are not seen are
not there: those outside the page, or outside the path that they are clipped to.
"""

import ctypes
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import count, groupby
from operator import attrgetter, itemgetter
from typing import Any, Final, NamedTuple

import pikepdf
import pypdfium2
from pypdfium2 import raw

from esafety.pdf.right_to_left.reading_order import as_read, has_letters_from_the_right

_NO_LETTER: Final = re.compile(r"[\W_]+")
# Points: a letter may reach over its clip by the slant of its face.
_TOLERANCE: Final = 1.0
# A letter: its text object and marked content, itself, its place from the left and from below.
_Letter = tuple[tuple[int, int], str, float, float]
_INLINE: Final = frozenset(("/Span", "/NonStruct", "/Link", "/Quote", "/Code", "/Reference"))
_Key = tuple[int, int]


class _Run(NamedTuple):
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


def _plainly(function: Any, *types: Any) -> Callable[..., Any]:
    """Return a function of PDFium that takes and returns addresses as whole numbers.

    Measured: half the time of the same call with pointers of their own types.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(*types)(address)


_PLACE: Final = ctypes.c_void_p
_text_object: Final = _plainly(raw.FPDFText_GetTextObject, _PLACE, _PLACE, ctypes.c_int)
_origin: Final = _plainly(
    *(raw.FPDFText_GetCharOrigin, ctypes.c_int, _PLACE, ctypes.c_int, _PLACE, _PLACE)
)
_letter: Final = _plainly(raw.FPDFText_GetUnicode, ctypes.c_uint, _PLACE, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class TextFragment:
    """The letters of one piece of marked content, the number of its page and of its block.

    Both are counted from nought; a block is a tag that is not inline, such as P, TD or LBody.
    """

    page: int
    letters: str
    block: int


def letters_of(text: str) -> str:
    """Return the letters and digits of a text; ligatures and compositions become plain."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text))


def fragments_of(pdf: bytes) -> list[TextFragment]:
    """Return the tagged text of a PDF in the order of its tags; artifacts are no text."""
    runs: dict[_Key, list[_Run]] = defaultdict(list)
    for run in _runs(pdf):
        if run.marked >= 0:
            runs[run.page, run.marked].append(run)
    tagged = (one for one in _tagged(pdf) if one[0] in runs)
    pieces = (TextFragment(key[0], letters_of(_read(runs[key])), block) for key, block in tagged)
    return [piece for piece in pieces if piece.letters]


def runs_of(pdf: bytes) -> Iterator[str]:
    """Yield the letters of every text object of a PDF, tagged or not."""
    yield from filter(None, (letters_of(run.text) for run in _runs(pdf)))


# Two: a sheet and the file made from it. The sheet's words are checked, and then compared with
# each file in turn.
@lru_cache(maxsize=2)
def _runs(pdf: bytes) -> tuple[_Run, ...]:
    """Return every text object of a PDF, in the order of its pages and what these draw."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = ((number, list(_seen(page))) for number, page in enumerate(document))
        return tuple(run for number, letters in pages for run in _runs_on(number, letters))


def _runs_on(page: int, letters: list[_Letter]) -> Iterator[_Run]:
    as_seen = has_letters_from_the_right(map(itemgetter(1), letters))
    if as_seen:  # PDFium has put each line into an order that it guessed from its letters
        first: dict[tuple[int, int], int] = {}
        for one in letters:
            first.setdefault(one[0], len(first))
        letters.reverse()  # two letters of one shape are at one place
        letters.sort(key=lambda one: (first[one[0]], one[2]))
    for (_, marked), group in groupby(letters, key=itemgetter(0)):
        own = list(group)
        text = "".join(map(itemgetter(1), own))
        yield _Run(page, marked, text, own[0][2], own[0][3], as_seen)


def _read(runs: list[_Run]) -> str:
    """Return the text of one piece of marked content as it is read."""
    if not runs[0].as_seen:
        return "".join(map(attrgetter("text"), runs))
    lines: dict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        lines[round(run.base)].append(run)
    seen = (sorted(line, key=attrgetter("left")) for line in lines.values())
    return "".join(as_read("".join(run.text for run in line)) for line in seen)


def _seen(page: Any) -> Iterator[_Letter]:
    """Yield the letters that are seen on a page, each with its text object and its place."""
    # Called for every letter of every sheet: nothing is looked up or made anew in the loop.
    textpage, x, y = page.get_textpage(), ctypes.c_double(), ctypes.c_double()
    text = ctypes.cast(textpage.raw, ctypes.c_void_p).value  # closed with what holds it
    at_x, at_y = ctypes.addressof(x), ctypes.addressof(y)
    objects: dict[int, tuple[tuple[int, int], tuple[float, ...]]] = {}
    for index in range(raw.FPDFText_CountChars(textpage.raw)):
        address = _text_object(text, index)
        if not address:
            continue
        if address not in objects:
            drawn = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
            marked = raw.FPDFPageObj_GetMarkedContentID(drawn)
            objects[address] = (address, marked), _sides(page, drawn)
        key, (left, bottom, right, top) = objects[address]
        _origin(text, index, at_x, at_y)
        if left <= x.value <= right and bottom <= y.value <= top:
            yield key, chr(_letter(text, index)), x.value, y.value


def _sides(page: Any, drawn: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top between which the origin of a letter is seen."""
    boxes = [page.get_bbox(), *filter(None, [_clip(drawn)])]
    left, bottom, right, top = zip(*boxes, strict=True)
    return (
        *(max(left) - _TOLERANCE, max(bottom) - _TOLERANCE),
        *(min(right) + _TOLERANCE, min(top) + _TOLERANCE),
    )


def _clip(drawn: Any) -> tuple[float, ...] | None:
    """Return left, bottom, right and top of what an object is clipped to, if it is."""
    path = raw.FPDFPageObj_GetClipPath(drawn)
    boxes = [_box(path, number) for number in range(max(raw.FPDFClipPath_CountPaths(path), 0))]
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    return max(left), max(bottom), min(right), min(top)


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


def _tagged(pdf: bytes) -> Iterator[tuple[_Key, int]]:
    """Yield page and number of every piece of marked content, and its block, in their order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        if "/StructTreeRoot" in document.Root:
            reader = _TagReader(pages, count())
            yield from reader.below(document.Root.StructTreeRoot, -1, -1)


@dataclass(frozen=True, slots=True)
class _TagReader:
    """Reads the tree of tags; holds the numbers of pages and the next number of a block."""

    pages: dict[Any, int]
    blocks: "count[int]"

    def below(self, tag: Any, page: int, block: int) -> Iterator[tuple[_Key, int]]:
        """Yield the pieces of a tag and of those below it."""
        if isinstance(tag, pikepdf.Array):
            for child in tag:
                yield from self.below(child, page, block)
        elif isinstance(tag, pikepdf.Dictionary):
            own = tag.get("/Pg")
            page = page if own is None else self.pages.get(own.objgen, page)
            number = tag.get("/MCID")
            if number is not None:
                yield (page, int(number)), block
            elif "/K" in tag:
                inline = str(tag.get("/S")) in _INLINE
                yield from self.below(tag.K, page, block if inline else next(self.blocks))
        elif isinstance(tag, int):
            yield (page, tag), block
