"""A file for the print shop: its ground runs over the edge, marks say where to cut and to fold."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pikepdf

from esafety.documents.booklet.imposition import pad_to_sheets
from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.file import MM, blank_page, serialise

# Millimetres: from the edge to a mark, and how long a mark is.
_AWAY: Final = 1.0
_MARK: Final = 6.0
_HAIRLINE: Final = 0.25
_DASHES: Final = "[4 3] 0 d"
# Left, bottom, right, top, in points.
_Box = tuple[float, float, float, float]


def add_bleed_and_crop_marks(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return a PDF whose pages show their `bleed`, in millimetres, and crop marks.

    A sheet that draws its ground beyond its edges is cut by no white line. `title` is the
    new file's own, or `variant` is added to that of the sheet. With `whole_sheets`, blank pages
    before the last one fill the last sheet of a booklet. `folds` are the places where
    a page is folded, in millimetres from its left edge; a comma stands between two pages.
    Boxes: ISO 32000-1, 14.11.2.
    """
    options = derived_file.options
    bleed, folds = float(options["bleed"]), str(options.get("folds", "")).split(",")
    with pikepdf.open(BytesIO(pdf)) as document:
        if options.get("whole_sheets"):
            _pad(document)
        for number, page in enumerate(document.pages):
            places = folds[number].split() if number < len(folds) else []
            _trim(document, page, bleed, [float(place) for place in places])
        _name(document, derived_file)
        return serialise(document)


def _name(document: pikepdf.Pdf, derived_file: DerivedFile) -> None:
    own = f"{document.docinfo['/Title']} · {derived_file.options.get('variant', '')}"
    title = str(derived_file.options.get("title", own))
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
    document.docinfo["/Title"] = title


def _pad(document: pikepdf.Pdf) -> None:
    """Insert blank pages before the last one, which stays the back cover."""
    for place, number in enumerate(pad_to_sheets(len(document.pages))):
        if number is None:
            document.pages.insert(place, blank_page(document, document.pages[0]))


def _trim(document: pikepdf.Pdf, page: pikepdf.Page, bleed: float, folds: list[float]) -> None:
    left, bottom, right, top = (float(side) for side in page.mediabox)

    def grown(by: float) -> pikepdf.Array:
        more = by * MM
        return pikepdf.Array([left - more, bottom - more, right + more, top + more])

    page.TrimBox = grown(0)
    page.BleedBox = grown(bleed)
    page.MediaBox = page.CropBox = grown(bleed + _AWAY + _MARK)
    marks = _marks((left, bottom, right, top), bleed, folds)
    page.contents_add(document.make_stream(marks.encode("ascii")))


def _marks(box: _Box, bleed: float, folds: list[float]) -> str:
    """Return the lines around a page as its content; an artifact, read to nobody."""
    left, bottom, right, top = box
    near, far = (bleed + _AWAY) * MM, (bleed + _AWAY + _MARK) * MM
    across = [
        (x + way * near, y, x + way * far, y)
        for x, way in ((left, -1), (right, 1))
        for y in (bottom, top)
    ]
    cuts = _lines([*_upright(box, [left, right], near, far), *across])
    dashes = _lines(_upright(box, [left + fold * MM for fold in folds], near, far))
    folding = f" {_DASHES} {dashes} S" if folds else ""
    return f"/Artifact BMC q {_HAIRLINE} w 0 G {cuts} S{folding} Q EMC"


def _upright(box: _Box, places: list[float], near: float, far: float) -> Iterator[_Box]:
    """Yield lines above and below a page, from their beginning to their end."""
    _, bottom, _, top = box
    for x in places:
        for y, way in ((bottom, -1), (top, 1)):
            yield x, y + way * near, x, y + way * far


def _lines(lines: list[_Box] | Iterator[_Box]) -> str:
    return " ".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l" for a, b, c, d in lines)
