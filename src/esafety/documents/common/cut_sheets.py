"""Sheets that are cut apart: each section of a page is a piece, several to a sheet of paper.

Where the page wants backs, each sheet is followed by one with the school's pattern in all its
places, so that both sides meet whichever way the pieces are cut. A page that says `fill` has a
whole sheet of each piece: one print run of it serves as many children as the sheet has places.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.document_types import LONG_EDGE, SHORT_EDGE
from esafety.documents.common.sheets.content_rules import check_sections
from esafety.documents.common.sheets.grades import GradedFacts
from esafety.documents.common.sheets.paper import OnPaper, PaperSize
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sections import SheetSection, count_sections, sections_of
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given
from esafety.formats.field_types import Switch
from esafety.school.glossary import CHILD

_STYLE: Final = "print/cut-sheet.css"


class CutSheetFacts(GradedFacts):
    """The front matter of a sheet that is cut.

    `backs` asks for printed backs, `fill` for a whole sheet of each piece.
    """

    backs: Given[Switch] = None
    fill: Given[Switch] = None


CUT_SHEET_FRONT: Final[FactFile[CutSheetFacts]] = FactFile(CutSheetFacts)


@dataclass(frozen=True, slots=True)
class CutPiece:
    """A piece to cut out; `again` tells that it stands on its sheet already."""

    section: SheetSection
    again: bool = False


def cut_sheet(name: str, series: str, paper: PaperSize, places: int, key: str) -> SheetKind:
    """Return the row of a kind of sheets that are cut into `places` pieces.

    `key` is the problem of a page without a piece; `print/<name>.css` sets size and place of each.
    """
    upright = paper.height > paper.width
    layout = Layout(
        paper,
        backs=LONG_EDGE if upright else SHORT_EDGE,
        styles=(_STYLE, f"print/{name}.css"),
        template="cut-sheet.html",
        context=partial(_context, places),
        pages=partial(_pages, places),
    )
    return plain_sheet(
        *(name, series, layout),
        front=CUT_SHEET_FRONT,
        check=partial(check_sections, f"{name}.html", key),
        web_styles=("styles/parts/cut-sheets.css",),
        word_reader=CHILD,
        on_paper=lambda _: OnPaper(cut=True),
    )


def sheets_of(
    sections: Sequence[SheetSection], places: int, *, fill: bool = False
) -> tuple[tuple[CutPiece, ...], ...]:
    """Return the pieces on each sheet of paper in order, `places` at most."""
    pieces = tuple(_repeated(sections, places) if fill else map(CutPiece, sections))
    starts = range(0, len(pieces), places)
    return tuple(pieces[start : start + places] for start in starts)


def _repeated(sections: Sequence[SheetSection], places: int) -> Iterator[CutPiece]:
    """Yield each piece as often as a sheet has places."""
    for section in sections:
        yield from (CutPiece(section, again=number > 0) for number in range(places))


def _context(places: int, sheet: SheetPage, body: HtmlElement) -> Mapping[str, object]:
    parts = sections_of(body)
    return {
        "lead": parts.lead,
        "sheets": sheets_of(parts.sections, places, fill=_asks(sheet, "fill")),
        "places": places,
        "fill": _asks(sheet, "fill"),
        "backs": _asks(sheet, "backs"),
    }


def _pages(places: int, sheet: SheetPage, body: HtmlElement) -> int:
    """Return the most pages that it may take: each sheet, with its backs."""
    sides = 2 if _asks(sheet, "backs") else 1
    pieces = count_sections(body)
    return sides * (pieces if _asks(sheet, "fill") else -(-pieces // places))


def _asks(sheet: SheetPage, key: str) -> bool:
    return bool(sheet.page.meta.get(key))
