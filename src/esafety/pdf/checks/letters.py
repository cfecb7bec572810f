"""The two texts that are aligned: the blocks of a page as letters, and the letters of its paper."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from esafety.pdf.checks.marked_content import TextFragment, letters_of

# Letters that a style sheet may put within a block: the page a link leads to, a note's number.
_ADDED: Final = 40
# What stands for a letter that a block was found in.
USED: Final = "\0"


@dataclass(slots=True)
class Block:
    """The words of a block of a page, as they are reported and as letters.

    `clause` is the number of the clause it belongs to, if any.
    """

    words: tuple[str, ...]
    clause: str = ""
    letters: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Join the letters of the words and note where each begins."""
        parts = [letters_of(word) for word in self.words]
        self.letters = "".join(parts)
        self.starts = tuple(accumulate(map(len, parts[:-1]), initial=0)) if parts else ()


class LettersOfPdf:
    """The letters of a PDF in one line, with the places where pieces begin and end."""

    def __init__(self, fragments: Sequence[TextFragment]) -> None:
        self.line = "".join(piece.letters for piece in fragments)
        self.starts: list[int] = []
        self.pages: list[int] = []
        self.blocks: list[int] = []
        self.words = [piece.words for piece in fragments]
        self.by_letter: dict[str, list[int]] = defaultdict(list)
        place = 0
        for piece in fragments:
            self.starts.append(place)
            self.pages.append(piece.page)
            self.blocks.append(piece.block)
            self.by_letter[piece.letters[0]].append(place)
            place += len(piece.letters)
        self.bounds = {*self.starts, place}
        changes = (n == 0 or self.blocks[n] != self.blocks[n - 1] for n in range(len(self.starts)))
        self.block_bounds = {
            place,
            *(s for s, new in zip(self.starts, changes, strict=True) if new),
        }

    def place_of(self, letters: str, bounds: Collection[int], *, across: bool = True) -> int | None:
        """Return where letters stand from one bound to another; not `across` others, if asked."""
        place = self.line.find(letters)
        while place >= 0:
            end = place + len(letters)
            if place in bounds and end in bounds and (across or not self._parted(place, end)):
                return place
            place = self.line.find(letters, place + 1)
        return None

    def _parted(self, start: int, end: int) -> bool:
        """Tell whether another block begins between two places."""
        return any(place in self.block_bounds for place in range(start + 1, end))

    def use(self, start: int, end: int) -> None:
        """Take letters off the paper: no other block is found in them."""
        self.line = self.line[:start] + USED * (end - start) + self.line[end:]

    def end_of(self, number: int) -> int:
        """Return where a piece ends."""
        last = number + 1 == len(self.starts)
        return len(self.line) if last else self.starts[number + 1]

    def after(self, place: int) -> Iterator[int]:
        """Yield the beginnings of pieces at which a block that stopped at a piece's end goes on."""
        before = max(bisect_left(self.starts, place) - 1, 0)
        page, block = self.pages[before], self.blocks[before]
        added = 0
        for number in range(bisect_left(self.starts, place), len(self.starts)):
            start = self.starts[number]
            if self.pages[number] > page + 1:
                return
            if self.line[start] == USED:
                continue
            if self.blocks[number] != block and start not in self.block_bounds:
                continue  # a block goes on in itself or in a new one, not amid another
            if self.pages[number] > page or added <= _ADDED:
                yield start
            added += self.end_of(number) - start
