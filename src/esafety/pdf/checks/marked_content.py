"""The text of a PDF by its marked content, in the order of its tags.

A text dump orders letters by where they stand and guesses at hyphens; the tags say which letters
belong together and what follows what (ISO 32000-1, 14.6 and 14.7).
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import count
from operator import attrgetter
from typing import Any, Final

import pikepdf
import pypdfium2

from esafety.pdf.checks.seen_text import Run, runs_on
from esafety.pdf.right_to_left.reading_order import as_read, words_as_seen

_NO_LETTER: Final = re.compile(r"[\W_]+")
_INLINE: Final = frozenset(("/Span", "/NonStruct", "/Link", "/Quote", "/Code", "/Reference"))
_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextFragment:
    """The letters of one piece of marked content, the number of its page and of its block.

    Both are counted from nought; a block is a tag that is not inline, such as P, TD or LBody. On a
    page with letters from the right its `words` are known, in no order.
    """

    page: int
    letters: str
    block: int
    words: tuple[str, ...] = ()


def letters_of(text: str) -> str:
    """Return the letters and digits of a text; ligatures and compositions become plain."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text))


def fragments_of(pdf: bytes) -> list[TextFragment]:
    """Return the tagged text of a PDF in the order of its tags; artifacts are no text."""
    runs: dict[_Key, list[Run]] = defaultdict(list)
    for run in _runs(pdf):
        if run.marked >= 0:
            runs[run.page, run.marked].append(run)
    tagged = (one for one in _tagged(pdf) if one[0] in runs)
    pieces = (_piece(key[0], runs[key], block) for key, block in tagged)
    return [piece for piece in pieces if piece.letters]


def runs_of(pdf: bytes) -> Iterator[str]:
    """Yield the letters of every text object of a PDF, tagged or not."""
    yield from filter(None, (letters_of(run.text) for run in _runs(pdf)))


# Two: a sheet and the file made from it. The sheet's words are checked, and then compared with
# each file in turn.
@lru_cache(maxsize=2)
def _runs(pdf: bytes) -> tuple[Run, ...]:
    """Return every text object of a PDF, in the order of its pages and what these draw."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(run for number, page in enumerate(document) for run in runs_on(number, page))


def _piece(page: int, runs: list[Run], block: int) -> TextFragment:
    """Return one piece of marked content as it is read."""
    if not runs[0].as_seen:
        return TextFragment(page, letters_of("".join(map(attrgetter("text"), runs))), block)
    lines = [*_lines(runs)]
    words = tuple(word for line in lines for word in words_as_seen(line))
    return TextFragment(page, letters_of("".join(map(as_read, lines))), block, words)


def _lines(runs: list[Run]) -> Iterator[str]:
    """Yield the lines of one piece of marked content as they are seen."""
    lines: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        lines[round(run.base)].append(run)
    for line in lines.values():
        yield "".join(run.text for run in sorted(line, key=attrgetter("left")))


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
        if isinstance(tag, int):
            yield (page, tag), block
        elif isinstance(tag, pikepdf.Array):
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
