"""A sheet for the print shop: its ground runs over the edge, marks say where to cut."""

from io import BytesIO
from typing import Final

import pikepdf

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.file import MM, serialise

# Millimetres: from the edge to a mark, and how long a mark is.
_AWAY: Final = 1.0
_MARK: Final = 6.0
_HAIRLINE: Final = 0.25


def add_bleed_and_crop_marks(pdf: bytes, finish: DerivedFile) -> bytes:
    """Return a PDF whose pages show their `bleed`, in millimetres, and crop marks.

    A sheet that draws its ground beyond its edges is cut by no white line. `title` is the
    new file's own. Boxes: ISO 32000-1, 14.11.2.
    """
    bleed = float(finish.options["bleed"])
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            _trim(document, page, bleed)
        title = str(finish.options["title"])
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as facts:
            facts["dc:title"] = title
        document.docinfo["/Title"] = title
        return serialise(document)


def _trim(document: pikepdf.Pdf, page: pikepdf.Page, bleed: float) -> None:
    left, bottom, right, top = (float(side) for side in page.mediabox)

    def grown(by: float) -> pikepdf.Array:
        more = by * MM
        return pikepdf.Array([left - more, bottom - more, right + more, top + more])

    page.TrimBox = grown(0)
    page.BleedBox = grown(bleed)
    page.MediaBox = page.CropBox = grown(bleed + _AWAY + _MARK)
    marks = _marks((left, bottom, right, top), bleed)
    page.contents_add(document.make_stream(marks.encode("ascii")))


def _marks(box: tuple[float, float, float, float], bleed: float) -> str:
    """Return the lines at the corners as a page's content; an artifact, read to nobody."""
    left, bottom, right, top = box
    near, far = (bleed + _AWAY) * MM, (bleed + _AWAY + _MARK) * MM
    lines = [
        (x, y + way * near, x, y + way * far)
        for x in (left, right)
        for y, way in ((bottom, -1), (top, 1))
    ]
    lines += [
        (x + way * near, y, x + way * far, y)
        for x, way in ((left, -1), (right, 1))
        for y in (bottom, top)
    ]
    drawn = " ".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l" for a, b, c, d in lines)
    return f"/Artifact BMC q {_HAIRLINE} w 0 G {drawn} S Q EMC"
