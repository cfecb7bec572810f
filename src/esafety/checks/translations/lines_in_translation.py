"""Where a line of one page belongs in its translation: block by block, below each heading."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Literal

from esafety.checks.translations.block_alignment import (
    AlignedBlock,
    AlignedPair,
    paired,
    without_partner,
)
from esafety.checks.translations.sections import lines_of_sections
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.outline import PageHeading
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

_BEGINNING: Final = re.compile(
    r"\s*(?:(?P<item>[-*+]|\d+[.)])\s|(?P<mark>\||!!!|\?\?\?|===|>|:\s))"
)
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
# What the languages of a page share: numbers, where links lead, calls.
_SHARED: Final = re.compile(r"\d{2,}|\]\([^()]*\)|\{\{[^{}]*\}\}")
# Lines that are named; of more that are equally likely none is.
_FEW: Final = 6


# Of two counts is told where something is missing, which is too many, or only that they differ.
Difference = Literal["missing", "extra", "differ"]


@dataclass(frozen=True)
class LinesInTranslation:
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
        return tuple(line for line in without_partner(ours, theirs) if line in lines)

    def surplus(self, section: str | None, lines: Collection[int]) -> tuple[int, ...]:
        """Return those of the translation's lines on which a block may have no partner."""
        ours, theirs = self.blocks.get(section, ((), ()))
        return tuple(line for line in without_partner(theirs, ours) if line in lines)

    @cached_property
    def blocks(self) -> dict[str | None, tuple[tuple[AlignedBlock, ...], tuple[AlignedBlock, ...]]]:
        """Return the blocks of both pages below each heading that both have."""
        ours, theirs = dict(_sections(self.binding)), dict(_sections(self.other))
        return {one: (ours[one], theirs[one]) for one in ours if one in theirs}

    @cached_property
    def pairs(self) -> dict[str | None, tuple[AlignedPair, ...]]:
        """Return the blocks below each heading that both have, side by side."""
        return {one: tuple(paired(*both)) for one, both in self.blocks.items()}

    def _in_front(self, line: int) -> int:
        """Return the line of a key of the front matter."""
        mine, their = self.binding.front, self.other.front
        if isinstance(mine, YamlDocument) and isinstance(their, YamlDocument):
            keys = [where for where, number in mine.lines.items() if number == line]
            return next((their.lines[where] for where in keys if where in their.lines), 1)
        return 1


def counted_otherwise(
    matched: LinesInTranslation,
    section: str | None,
    ours: Sequence[int],
    theirs: Sequence[int],
    keys: Mapping[Difference, str],
    **params: object,
) -> Problem:
    """Return the problem that a translation has more or fewer of something below a heading.

    `ours` and `theirs` are the lines of all of them, `keys` those of the sentences; `params` are
    further ones of these.
    """
    instead = theirs[0] if theirs else lines_of_sections(matched.other).get(section, 1)
    kind, line, own = difference(matched, section, ours, theirs, instead)
    counts = {"ours": len(ours), "theirs": len(theirs), "lines": ", ".join(map(str, own))}
    about = {"binding": matched.binding.path, "section": section or "—"}
    return Problem(matched.other.path, line, keys[kind], {**about, **counts, **params})


def difference(
    matched: LinesInTranslation,
    section: str | None,
    ours: Sequence[int],
    theirs: Sequence[int],
    instead: int,
) -> tuple[Difference, int, tuple[int, ...]]:
    """Return of what two pages have more or fewer below a heading those that may have no partner.

    `ours` and `theirs` are the lines of all of them. Returns `missing`, the line of the translation
    where it belongs, and those of the binding page; or `extra`, a line of the translation, and
    all such lines there; where one is as likely as many others, `differ` and `instead`.
    """
    lost = matched.lost(section, ours) if len(ours) > len(theirs) else ()
    if 0 < len(lost) <= _FEW:
        return "missing", matched.line(lost[0]), lost
    surplus = matched.surplus(section, theirs) if len(theirs) > len(ours) else ()
    if 0 < len(surplus) <= _FEW:
        return "extra", surplus[0], surplus
    return "differ", instead, ()


def _heading_above(page: Page, line: int) -> PageHeading | None:
    number = bisect_right([heading.line for heading in page.headings], line)
    return page.headings[number - 1] if number else None


def _sections(page: Page) -> Iterator[tuple[str | None, tuple[AlignedBlock, ...]]]:
    """Yield the blocks below each heading, by its id; those before the first by None."""
    lines = page.body.split("\n")
    starts = [(heading.line - page.first_line, heading.anchor) for heading in page.headings]
    for (begin, anchor), (end, _) in pairwise([(-1, None), *starts, (len(lines), None)]):
        if anchor is not None or begin < 0:
            first = page.first_line + begin + 1
            yield anchor, tuple(_blocks(lines[begin + 1 : end], first))


def _blocks(lines: Sequence[str], first: int) -> Iterator[AlignedBlock]:
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


def _block(line: int, kind: str, lines: Sequence[str]) -> AlignedBlock:
    text = " ".join(lines)
    return AlignedBlock(line, kind, frozenset(_SHARED.findall(text)), len(text))
