"""A short line with a marker, above clauses of another numbering, names their section.

`a) Okul yönetimi` above `2.1.` is a heading in whatever form a file comes; the items of clause
`2.1.`, and a clause `a) …` that holds items `1) …`, look alike. What stands before and after
tells them apart, and whether the other lines of the same row are names, too.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from esafety.importing.block import Block
from esafety.importing.structure.chapter_lines import UNNAMING, ChapterLine
from esafety.importing.structure.headings import SECTION, HeadingLevel
from esafety.importing.structure.patterns import ARTICLE
from esafety.importing.structure.shapes import is_name, is_sentence, is_titled, leads_in

_FEWEST_OUTER: Final = 2


@dataclass(frozen=True, slots=True)
class SectionNames:
    """The headings found, by the places of their blocks, and the places where it is not sure."""

    headings: Mapping[int, HeadingLevel]
    unsure: Sequence[int]


def section_names(blocks: Sequence[Block], headings: Sequence[HeadingLevel | None]) -> SectionNames:
    """Return which blocks name a section, beside those whose heading is known."""
    lines = [
        ChapterLine.of(*three) for three in zip(range(len(blocks)), blocks, headings, strict=True)
    ]
    starts = [line.place for line in lines if line.heading and line.heading.level == 1]
    bounds = sorted({0, *starts, len(lines)})
    chapters = [_Chapter(lines[start:end]) for start, end in pairwise(bounds)]
    found = {place: heading for chapter in chapters for place, heading in chapter.names().items()}
    unsure = [place for chapter in chapters for place in chapter.unsure if place not in found]
    return SectionNames(found, unsure)


@dataclass(slots=True)
class _Chapter:
    """The lines of a chapter, its heading first if it has one."""

    lines: Sequence[ChapterLine]
    unsure: list[int] = field(default_factory=list)

    def names(self) -> dict[int, HeadingLevel]:
        """Return the lines that name its sections, and note where it is not sure."""
        rows = [row for row in self._rows() if len(row) > 1 or self._is_first_item(row[0])]
        rows = rows or [[*self._restarting()]]
        found = {
            line.place: HeadingLevel(self._level(line), guessed=True) for line in self._plain()
        }
        for row in rows:
            level = self._level(row[0]) if row else SECTION
            found |= {
                line.place: HeadingLevel(level, guessed=True) for line in row if not line.heading
            }
        return found | self._nested(found)

    def _nested(self, found: Mapping[int, HeadingLevel]) -> dict[int, HeadingLevel]:
        """Return the levels of sections that hold others: a) Müdür, b) Müdür yardımcısı below A).

        Two of the outer ones say so, each with the first of the inner right below it.
        """
        headed = [line for line in self.lines if line.place in found or line.is_section_by_marker]
        rows = {line.row for line in headed if line.row}
        pairs = [pair for pair in pairwise(self.lines) if self._holds(*pair, rows, found)]
        outer = [line for line, _ in pairs]
        counted = all(after.follows(before) for before, after in pairwise(outer))
        if len(outer) < _FEWEST_OUTER or not outer[0].is_first() or not counted:
            return {}
        inner = {below.row for _, below in pairs}
        lower = {line for line in headed if line.row in inner} | {below for _, below in pairs}
        levels = {line.place: HeadingLevel(SECTION + 1, guessed=True) for line in lower}
        return levels | {n.place: n.heading or HeadingLevel(SECTION, guessed=True) for n in outer}

    def _holds(
        self, line: ChapterLine, below: ChapterLine, rows: Container[str], found: Container[int]
    ) -> bool:
        """Tell whether a name stands right above the first section of another row."""
        named = all(
            one.is_name or one.is_section_by_marker or one.place in found for one in (line, below)
        )
        marked = line.is_numbered and below.is_numbered and below.row in rows
        return named and marked and below.row != line.row and below.is_first()

    def _rows(self) -> list[list[ChapterLine]]:
        """Return the rows of names above clauses that go on counting through the chapter."""
        rows: list[list[ChapterLine]] = []
        for line in self._heads():
            row = next((row for row in reversed(rows) if line.follows(row[-1])), None)
            if row:
                row.append(line)
            elif line.heading or self._begins(line):
                rows.append([line])
        return rows

    def _heads(self) -> Iterator[ChapterLine]:
        """Yield the lines that stand above the next clause, and headings that have a marker."""
        counted: dict[str, ChapterLine] = {}
        for line in self.lines:
            after = self._after(line)
            if line.heading and line.row and line.heading.level == SECTION:
                yield line
            elif after and line.is_name and self._is_alone(line):
                goes_on = after.is_numbered and after.follows(counted.get(after.row))
                if after.row != line.row and (after.is_below(line) or goes_on):
                    self.unsure += [] if self._is_beside(line) else [line.place]
                    yield line
            counted[line.row] = line

    def _is_alone(self, line: ChapterLine) -> bool:
        """Tell whether what stands before a line leaves it alone: no list that it belongs to."""
        before = self._before(line)
        if not before or before.heading:
            return True
        inside = line.block.indent > before.block.indent + 1
        listed = line.follows(before) and not is_sentence(before.block.plain)
        return not (inside or listed or (before.row and leads_in(before.block.plain)))

    def _begins(self, line: ChapterLine) -> bool:
        return self._is_first_item(line) or (line.is_first() and not self._is_beside(line))

    def _is_beside(self, line: ChapterLine) -> bool:
        """Tell whether an item of the same row stands right before a line."""
        before = self._before(line)
        return bool(before and not before.heading and before.row == line.row)

    def _is_first_item(self, line: ChapterLine) -> bool:
        """Tell whether no other item stands before a line in the chapter; headings are none."""
        return bool(line.heading) or line is self._first_item()

    def _first_item(self) -> ChapterLine | None:
        return next((one for one in self.lines if one.row and not one.heading), None)

    def _restarting(self) -> Iterator[ChapterLine]:
        """Yield the names above clauses that are counted anew below each; all of a row are names.

        Where one of the row is a sentence, they are clauses, and what stands below are items.
        """
        first = self._first_item()
        if not first or first.row in UNNAMING:
            return
        row = [line for line in self.lines if line.row == first.row and not line.heading]
        names = [line for line in row if line.is_only_name and self._has_sentence_below(line)]
        if len(row) == len(names) > 1 and not any(map(self._holds_next, names)):
            yield from row
        else:
            heads = ((line.place, self._after(line)) for line in names)
            self.unsure += [place for place, after in heads if after and after.row]

    def _plain(self) -> Iterator[ChapterLine]:
        """Yield the lines without a marker that name what stands below them, by their look."""
        for line in self.lines if self.lines and self.lines[0].heading else ():
            block, after = line.block, self._after(line)
            free = not (line.heading or line.row or block.rows or block.is_title or block.is_inside)
            shaped = block.is_bold or (block.apart and is_titled(block.plain))
            named = shaped and is_name(block.plain) and not leads_in(block.plain)
            if free and named and after and after.row and after.row != ARTICLE:
                yield line

    def _has_sentence_below(self, line: ChapterLine) -> bool:
        after = self._after(line)
        return bool(after and after.row != line.row and is_sentence(after.block.plain))

    def _holds_next(self, line: ChapterLine) -> bool:
        """Tell whether what follows is set in below a line, and so written as its item."""
        after = self._after(line)
        return bool(after and after.block.indent > line.block.indent + 1)

    def _level(self, first: ChapterLine) -> int:
        """Return the level of a row: one below the section whose heading it stands under."""
        before = self._before(first)
        if first.heading or not before or not before.heading:
            return SECTION
        return before.heading.level + 1

    def _before(self, line: ChapterLine) -> ChapterLine | None:
        place = line.place - self.lines[0].place
        return self.lines[place - 1] if place else None

    def _after(self, line: ChapterLine) -> ChapterLine | None:
        place = line.place - self.lines[0].place + 1
        after = self.lines[place] if place < len(self.lines) else None
        return None if after and after.heading else after
