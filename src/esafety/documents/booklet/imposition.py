"""The order of pages on sheets that are nested, folded and stapled (imposition).

Measured: 19 pages on five sheets, the order read back from both halves of each side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

# A sheet folded once has two leaves, and a leaf has two pages.
SIDES: Final = 2
PAGES_ON_A_SHEET: Final = 2 * SIDES

# A page by its number, the first is 1; None is left blank.
Page = int | None


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of a sheet: the pages left and right of the fold.

    `depth` is the number of sheets around this one in the folded signature;
    `outside` is true for the outermost side, which no other sheet covers.
    """

    left: Page
    right: Page
    depth: int
    outside: bool


def sheets_needed(pages: int) -> int:
    """Return the number of sheets of a booklet with this number of pages."""
    return -(-pages // PAGES_ON_A_SHEET)


def pad_to_sheets(pages: int) -> tuple[Page, ...]:
    """Return the pages with blanks to the next multiple of four.

    Blanks are put before the last page, so that the back cover stays the back cover; nothing
    but a booklet of two pages has a blank right after its cover.
    """
    blanks = (None,) * (sheets_needed(pages) * PAGES_ON_A_SHEET - pages)
    if pages < 2:  # noqa: PLR2004 (a cover and no back)
        return (*range(1, pages + 1), *blanks)
    return (*range(1, pages), *blanks, pages)


def signatures(sheets: int, max_sheets: int) -> tuple[int, ...]:
    """Return how many sheets each signature has: at most `max_sheets`, and as equal as can be.

    Sheets are whole, so that two signatures may differ by one sheet and never by more.
    """
    parts = -(-sheets // max(max_sheets, 1))
    ends = [sheets * part // parts for part in range(parts + 1)] if parts else []
    return tuple(end - start for start, end in pairwise(ends))


def sides(pages: int, max_sheets: int) -> tuple[SheetSide, ...]:
    """Return the sides to print for a booklet: front and back of each sheet, outermost first.

    `max_sheets` is the largest number of sheets that one signature may have; signatures follow
    one another.
    """
    every = pad_to_sheets(pages)
    sizes = signatures(sheets_needed(pages), max_sheets)
    ends = accumulate((size * PAGES_ON_A_SHEET for size in sizes), initial=0)
    return tuple(side for start, end in pairwise(ends) for side in _sides(every[start:end]))


def creep(depth: int, paper: float) -> float:
    """Return how far, in millimetres, a page moves towards the fold.

    Every sheet of thickness `paper` (millimetres) that lies around a folded one pushes it
    out of the fold by that thickness; a straight cut at the open edge then removes as much
    of the inner pages' margin:

        shift = depth × paper

    The outermost sheet (depth 0) does not move.
    """
    return depth * paper


def _sides(pages: Sequence[Page]) -> Iterator[SheetSide]:
    last = len(pages) - 1
    for depth in range(len(pages) // PAGES_ON_A_SHEET):
        first = 2 * depth
        yield SheetSide(pages[last - first], pages[first], depth, outside=not depth)
        yield SheetSide(pages[first + 1], pages[last - first - 1], depth, outside=False)
