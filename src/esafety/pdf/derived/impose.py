"""Impose a booklet: its pages on sheets that are printed on both sides and folded."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name

from esafety.documents.booklet.imposition import Page, SheetSide, creep, sides
from esafety.documents.common.paper.iso_216 import UPRIGHT, laid
from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.file import MM, serialise

_WIDTH, _HEIGHT = laid(UPRIGHT["a4"])
_A4: Final = (_WIDTH * MM, _HEIGHT * MM)
_FOLD: Final = _A4[0] / 2
# A staple of an office stapler is 12 mm wide: the bars of its mark stand where its ends go.
_STAPLE: Final = 12 * MM
_BAR: Final = 1.5 * MM
_FOLD_MARK: Final = 4 * MM
# Light enough to be no ornament, on a dark cover and on a light one.
_PEN: Final = "0.72 G 0.6 w"


@dataclass(frozen=True, slots=True)
class ImposedPage:
    """One page of the booklet as it lies in the printed file: a form and where it is cut."""

    form: pikepdf.Object
    name: str
    left: float
    bottom: float
    width: float
    height: float


def impose(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return a booklet's pages on A4 sheets for a printer that turns on the short edge.

    A page as wide as an opening is cut into its two halves first. Options: `paper` is the
    thickness of the paper in millimetres, `most` the largest number of sheets in one
    signature, `marks` is 1 where folds and staples are marked, `variant` is what the title calls
    this file.
    """
    with pikepdf.open(BytesIO(pdf)) as printed, pikepdf.new() as sheets:
        imposed_pages = list(_imposed_pages(printed, sheets))
        for side in sides(len(imposed_pages), int(derived_file.options["most"])):
            _add_side(sheets, side, imposed_pages, derived_file)
        sheets.Root.Lang = printed.Root.Lang
        sheets.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"), DisplayDocTitle=True
        )
        sheets.docinfo[Name.Title] = (
            f"{printed.docinfo[Name.Title]} · {derived_file.options['variant']}"
        )
        return serialise(sheets)


def _imposed_pages(printed: pikepdf.Pdf, sheets: pikepdf.Pdf) -> Iterator[ImposedPage]:
    for number, page in enumerate(printed.pages):
        form = sheets.copy_foreign(page.as_form_xobject())
        for key in ("/StructParents", "/StructParent"):
            if key in form:
                del form[key]
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        parts = 2 if right - left > top - bottom else 1
        width = (right - left) / parts
        for part in range(parts):
            start = left + part * width
            yield ImposedPage(form, f"/P{number}", start, bottom, width, top - bottom)


def _add_side(
    sheets: pikepdf.Pdf,
    side: SheetSide,
    imposed_pages: list[ImposedPage],
    derived_file: DerivedFile,
) -> None:
    sheet = sheets.add_blank_page(page_size=_A4)
    shift = creep(side.depth, float(derived_file.options["paper"])) * MM
    operators, forms = [], Dictionary()
    for number, to_the_left in ((side.left, True), (side.right, False)):
        if imposed := _imposed_page(imposed_pages, number):
            forms[imposed.name] = imposed.form
            operators.append(_placed(imposed, shift, to_the_left=to_the_left))
    if side.outside and derived_file.options["marks"]:
        operators.append(_marks())
    sheet.Resources = Dictionary(XObject=forms)
    sheet.Contents = sheets.make_stream("\n".join(operators).encode())


def _imposed_page(imposed_pages: list[ImposedPage], number: Page) -> ImposedPage | None:
    return imposed_pages[number - 1] if number else None


def _placed(imposed: ImposedPage, shift: float, *, to_the_left: bool) -> str:
    """Return how a page is drawn with its inner edge at the fold, moved over it by the creep."""
    half = f"{0 if to_the_left else _FOLD:.4f} 0 {_FOLD:.4f} {_A4[1]:.4f} re W n"
    edge = _FOLD - imposed.width + shift if to_the_left else _FOLD - shift
    page = f"{edge:.4f} 0 {imposed.width:.4f} {imposed.height:.4f} re W n"
    to = f"1 0 0 1 {edge - imposed.left:.4f} {-imposed.bottom:.4f} cm"
    return f"q {half} {page} {to} {imposed.name} Do Q"


def _marks() -> str:
    """Return light lines: where to fold, at the ends of the fold, and where to staple, twice."""
    top = _A4[1]
    folds = [_line(0, a, 0, a + _FOLD_MARK) for a in (0, top - _FOLD_MARK)]
    ends = [top * part + end for part in (0.25, 0.75) for end in (-_STAPLE / 2, _STAPLE / 2)]
    bars = [_line(-_BAR, end, _BAR, end) for end in ends]
    staples = [_line(0, low, 0, high) for low, high in zip(ends[::2], ends[1::2], strict=True)]
    return f"q {_PEN} {' '.join((*folds, *bars, *staples))} Q"


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a line whose places across are measured from the fold."""
    return f"{_FOLD + x:.4f} {y:.4f} m {_FOLD + to_x:.4f} {to_y:.4f} l S"
