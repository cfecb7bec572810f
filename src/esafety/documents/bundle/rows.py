"""The print list of a bundle: which pages of each sheet, where in the file, how many copies."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from esafety.documents.bundle.source import Bundle, BundleSheet
from esafety.documents.common.print_job import Stack

# The cover list has one leaf, whether its back is printed or not.
COVER: Final = 2
_SIDES: Final = 2


@dataclass(frozen=True, slots=True)
class PrintListRow:
    """A line of the print list: a sheet, or its `key`, which is the teacher's alone.

    `stacks` are its leaves, `numbers` the first and last page of each in the bundle's file; of all
    copies together where the file holds them all.
    """

    sheet: BundleSheet
    key: bool
    stacks: tuple[Stack, ...]
    numbers: tuple[tuple[int, int], ...]

    @property
    def whom(self) -> str:
        """Return for whom it is."""
        return "teacher" if self.key else self.sheet.facts.whom

    @property
    def each(self) -> int:
        """Return how many copies each of those get."""
        return 1 if self.key else self.sheet.facts.copies

    @property
    def leaves(self) -> int:
        """Return how many leaves of paper one copy takes."""
        return sum(-(-(stack.last - stack.first + 1) // _SIDES) for stack in self.stacks)

    def copies(self, count: int) -> int:
        """Return how many copies are needed for a number of children, families or others."""
        groups = {"each": count, "group": -(-count // (self.sheet.facts.size or 1))}
        return groups.get(self.whom, 1) * self.each


def rows_of(
    bundle: Bundle, pages: Mapping[str, int], edition: str, language: str, count: int = 0
) -> tuple[PrintListRow, ...]:
    """Return the print list of a bundle; `pages` are how many each PDF has, by its path.

    Every stack begins on the front of a leaf. With a `count`, the file holds as many copies of
    each sheet as so many children need; else one.
    """
    rows, page = [], COVER + 1
    for sheet in bundle.printed:
        path = sheet.path(edition, language)
        for key, ranges in _parts(sheet, pages[path]):
            stacks = tuple(
                Stack(path, _title(sheet, language), *one, turned=sheet.turned) for one in ranges
            )
            row = PrintListRow(sheet, key, stacks, tuple(_numbers(stacks, page)))
            end = page + row.leaves * _SIDES * (row.copies(count) if count else 1)
            rows.append(replace(row, numbers=((page, end - 1),)) if count else row)
            page = end
    return tuple(rows)


def leaves(rows: Sequence[PrintListRow], count: int = 0) -> int:
    """Return how many leaves of paper a file takes: with its cover; with a `count`, for so many."""
    return 1 + sum(row.leaves * (row.copies(count) if count else 1) for row in rows)


def _title(sheet: BundleSheet, language: str) -> str:
    return sheet.titles[language]


def _parts(sheet: BundleSheet, pages: int) -> Iterator[tuple[bool, list[tuple[int, int]]]]:
    """Yield the pages that everybody gets, then the teacher's key; each as its leaves."""
    own = pages - 1 if sheet.on_paper.key else pages
    together = [(1, own)] if sheet.two_sided else [(page, page) for page in range(1, own + 1)]
    yield False, together
    if sheet.on_paper.key:
        yield True, [(pages, pages)]


def _numbers(stacks: tuple[Stack, ...], page: int) -> Iterator[tuple[int, int]]:
    for stack in stacks:
        last = page + stack.last - stack.first
        yield page, last
        page = last + 1 + last % _SIDES
