"""Where a line of one page belongs in its translation: block by block, below each heading.

Blocks of one kind are paired in their order so that as many as can be hold the same numbers, links
and calls, and are about as long (Needleman and Wunsch 1970). What has no partner is missing.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from esafety.checks.translations.sections import lines_of_sections
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.outline import Heading
from esafety.markdown.page import Page

_BEGINNING: Final = re.compile(
    r"\s*(?:(?P<item>[-*+]|\d+[.)])\s|(?P<mark>\||!!!|\?\?\?|===|>|:\s))"
)
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
# What the languages of a page share: numbers, where links lead, calls.
_SHARED: Final = re.compile(r"\d{2,}|\]\([^()]*\)|\{\{[^{}]*\}\}")
# Pairs that are weighed at most; of a longer section the blocks are paired by their number.
_MOST: Final = 60_000
# Letters.
_SHORT: Final = 60
# Pairs that weigh less by no more than this are as good: lengths tell no more.
_CLOSE: Final = 0.25
# Lines that are named; of more that are equally likely none is.
_FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item or a row: its line, how it begins, what its translation shares."""

    line: int
    kind: str
    shared: frozenset[str] = frozenset()
    length: int = 0


# A block of each page; one of them is None where the other has no partner.
Pair = tuple[Block | None, Block | None]


@dataclass(frozen=True)
class Counterparts:
    """The blocks of a translation beside those of the binding page."""

    binding: Page
    other: Page

    def line(self, line: int) -> int:
        """Return the line of the translation nearest to where a line of the binding belongs."""
        if line < self.binding.first_line:
            return self._in_front(line)
        above = _heading_above(self.binding, line)
        section = above.anchor if above else None
        heading = lines_of_sections(self.other).get(section)
        if heading is None and above and section is not None:  # its heading is lost; that is told
            before = above.line - 1
            return self.line(before) if before >= self.binding.first_line else self.other.first_line
        nearest = heading or self.other.first_line
        for ours, theirs in self.pairs.get(section, ()):
            if ours and ours.line > line:
                break
            nearest = theirs.line if theirs else nearest
        return nearest

    def lost(self, section: str | None, lines: Collection[int]) -> tuple[int, ...]:
        """Return those of the binding page's lines on which a block may have no partner."""
        ours, theirs = self.blocks.get(section, ((), ()))
        return tuple(line for line in _without_partner(ours, theirs) if line in lines)

    def surplus(self, section: str | None, lines: Collection[int]) -> tuple[int, ...]:
        """Return those of the translation's lines on which a block may have no partner."""
        ours, theirs = self.blocks.get(section, ((), ()))
        return tuple(line for line in _without_partner(theirs, ours) if line in lines)

    @cached_property
    def blocks(self) -> dict[str | None, tuple[tuple[Block, ...], tuple[Block, ...]]]:
        """Return the blocks of both pages below each heading that both have."""
        ours, theirs = dict(_sections(self.binding)), dict(_sections(self.other))
        return {one: (ours[one], theirs[one]) for one in ours if one in theirs}

    @cached_property
    def pairs(self) -> dict[str | None, tuple[Pair, ...]]:
        """Return the blocks below each heading that both have, side by side."""
        return {one: tuple(_paired(*both)) for one, both in self.blocks.items()}

    def _in_front(self, line: int) -> int:
        """Return the line of a key of the front matter."""
        mine, their = self.binding.front, self.other.front
        if isinstance(mine, YamlDocument) and isinstance(their, YamlDocument):
            keys = [where for where, number in mine.lines.items() if number == line]
            return next((their.lines[where] for where in keys if where in their.lines), 1)
        return 1


def difference(
    counterparts: Counterparts,
    section: str | None,
    ours: Sequence[int],
    theirs: Sequence[int],
    instead: int,
) -> tuple[str, int, tuple[int, ...]]:
    """Return of what two pages have more or fewer below a heading those that may have no partner.

    `ours` and `theirs` are the lines of all of them. Returns `missing`, the line of the translation
    where it belongs, and those of the binding page; or `extra`, a line of the translation, and
    all such lines there; where one is as likely as many others, `differ` and `instead`.
    """
    lost = counterparts.lost(section, ours) if len(ours) > len(theirs) else ()
    if 0 < len(lost) <= _FEW:
        return "missing", counterparts.line(lost[0]), lost
    surplus = counterparts.surplus(section, theirs) if len(theirs) > len(ours) else ()
    if 0 < len(surplus) <= _FEW:
        return "extra", surplus[0], surplus
    return "differ", instead, ()


def _heading_above(page: Page, line: int) -> Heading | None:
    number = bisect_right([heading.line for heading in page.headings], line)
    return page.headings[number - 1] if number else None


def _sections(page: Page) -> Iterator[tuple[str | None, tuple[Block, ...]]]:
    """Yield the blocks below each heading, by its id; those before the first by None."""
    lines = page.body.split("\n")
    starts = [(heading.line - page.first_line, heading.anchor) for heading in page.headings]
    for (begin, anchor), (end, _) in pairwise([(-1, None), *starts, (len(lines), None)]):
        if anchor is not None or begin < 0:
            first = page.first_line + begin + 1
            yield anchor, tuple(_blocks(lines[begin + 1 : end], first))


def _blocks(lines: Sequence[str], first: int) -> Iterator[Block]:
    begun: list[str] = []
    start, kind, fenced = first, "", False
    for number, line in enumerate([*lines, ""], first):
        fence = bool(_FENCE.match(line))
        begins = "" if fenced else _begins(line, fence=fence, within=bool(begun))
        if begun and (begins or not (line.strip() or fenced)):
            yield _block(start, kind, begun)
            begun = []
        if begins:
            start, kind = number, begins
        if begins or begun:
            begun.append(line)
        fenced ^= fence
    if begun:
        yield _block(start, kind, begun)


def _begins(line: str, *, fence: bool, within: bool) -> str:
    """Return the kind of block that a line begins; nothing where one goes on, or none is."""
    if fence:
        return "```"
    if found := _BEGINNING.match(line):
        return "-" if found["item"] else str(found["mark"])
    return "¶" if line.strip() and not within else ""


def _block(line: int, kind: str, lines: Sequence[str]) -> Block:
    text = " ".join(lines)
    return Block(line, kind, frozenset(_SHARED.findall(text)), len(text))


def _paired(ours: Sequence[Block], theirs: Sequence[Block]) -> Iterator[Pair]:
    if len(ours) * len(theirs) > _MOST:
        yield from ((one, theirs[n] if n < len(theirs) else None) for n, one in enumerate(ours))
        yield from ((None, one) for one in theirs[len(ours) :])
        return
    best = _weighed(ours, theirs)
    i = j = 0
    while i < len(ours) or j < len(theirs):
        both = i < len(ours) and j < len(theirs)
        likeness = _likeness(ours[i], theirs[j]) if both else 0.0
        if likeness and best[i][j] == best[i + 1][j + 1] + likeness:
            yield ours[i], theirs[j]
            i, j = i + 1, j + 1
        elif i < len(ours) and best[i][j] == best[i + 1][j]:
            yield ours[i], None
            i += 1
        else:
            yield None, theirs[j]
            j += 1


def _without_partner(ours: Sequence[Block], theirs: Sequence[Block]) -> Iterator[int]:
    """Yield the lines of our blocks that have no partner in pairs about as good as the best.

    Of blocks that are much alike, each may be the one; what is too long to weigh tells of none.
    """
    if len(ours) * len(theirs) > _MOST:
        return
    behind, before = _weighed(ours, theirs), _weighed(ours[::-1], theirs[::-1])
    for i, block in enumerate(ours):
        above, below = before[len(ours) - i][::-1], behind[i + 1]
        if max(map(sum, zip(above, below, strict=True))) >= behind[0][0] - _CLOSE:
            yield block.line


def _weighed(ours: Sequence[Block], theirs: Sequence[Block]) -> list[list[float]]:
    """Return how much the best pairs from each place on have in common."""
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            likeness = _likeness(ours[i], theirs[j])
            paired = best[i + 1][j + 1] + likeness if likeness else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return best


def _likeness(ours: Block, theirs: Block) -> float:
    """Return how much two blocks have in common: nothing if they are of different kinds."""
    if ours.kind != theirs.kind:
        return 0.0
    short, long = sorted((ours.length, theirs.length))
    length = short / long if long > _SHORT else 1.0  # of a few words the length tells nothing
    return 1.0 + 2.0 * len(ours.shared & theirs.shared) + length
