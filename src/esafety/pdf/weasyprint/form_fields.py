"""A PDF's fields made fit for every viewer: Turkish letters, marks, order, nothing sent.

WeasyPrint 70 makes the fields and leaves open: appearances (ISO 19005-2 (PDF/A-2) 6.4.1: no viewer
may be asked to draw a field first, so each is drawn here), a font with Turkish letters, and radio
buttons, which it lists twice.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from esafety.documents.form.form_fields import ANSWER
from esafety.pdf.file import INK, serialise
from esafety.pdf.weasyprint.form_font import code_page_of, typing_font

# Chromium's viewer draws every letter with a field's own font only if the font's name in the
# form is that of a face of signs; the letters come from the font itself all the same. Seen in
# pdfium's CPDF_BAFontMap; a trick, not a contract: its test types letters.
FONT_NAME: Final = Name.Wingdings
_SIZE: Final = re.compile(rb"([\d.]+) Tf")
# A field takes no more than it shows: what was typed is what is printed (ISO 32000-1, table 228).
_NO_SCROLLING: Final = 1 << 23
# One answer of several, which may be taken back (ISO 32000-1, table 226).
_RADIO: Final = 1 << 15
# Some viewers complain of a drawing that is quite empty.
_NOTHING: Final = "q Q"


def with_form_fields(pdf: bytes, typeface: Path) -> bytes:
    """Return a PDF whose fields show what is typed into them; one without fields as it is."""
    with pikepdf.open(BytesIO(pdf)) as document:
        if "/AcroForm" not in document.Root:
            return pdf
        fields = [one for one in document.Root.AcroForm.Fields if "/Parent" not in one]
        fonts = Dictionary(
            {str(FONT_NAME): typing_font(document, typeface, code_page_of(str(document.Root.Lang)))}
        )
        answers = {number: name for field in fields for number, name in _answers(field)}
        for field in widgets(document):
            field.Rect = Array(_upright(field.Rect))
            if str(field.FT) == "/Tx":
                _complete_text_field(document, field, fonts)
            else:
                _complete_check_box(document, field, answers.get(field.objgen))
        document.Root.AcroForm = Dictionary(
            Fields=Array(fields), DR=Dictionary(Font=fonts), DA=String(f"{FONT_NAME} 11 Tf")
        )
        return serialise(document)


def widgets(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every field of a document where it stands on its page, in the order of the tab key."""
    for page in document.pages:
        for one in page.get("/Annots", ()):
            if one.get("/Subtype") == Name.Widget:
                yield one


def _answers(group: pikepdf.Object) -> Iterator[tuple[tuple[int, int], str]]:
    """Complete a question's group; yield the object number and the name of each answer."""
    if "/Kids" not in group:
        return
    for answer, name in zip(group.Kids, group.Opt, strict=True):
        del answer["/T"]
        yield answer.objgen, f"/{name}"
    del group["/Opt"]
    group.Ff = _RADIO
    group.TU = String(str(group.TU).partition(ANSWER)[0])


def _complete_text_field(
    document: pikepdf.Pdf, field: pikepdf.Object, fonts: pikepdf.Object
) -> None:
    size = _SIZE.search(bytes(field.DA))
    field.DA = String(f"{INK} rg {FONT_NAME} {size[1].decode() if size else 0} Tf")
    field.Ff = int(field.get("/Ff", 0)) | _NO_SCROLLING
    drawn = _drawing(document, field, "/Tx BMC\nEMC")
    drawn.Resources = Dictionary(Font=fonts)
    field.AP = Dictionary(N=drawn)


def _complete_check_box(document: pikepdf.Pdf, field: pikepdf.Object, answer: str | None) -> None:
    """Draw a box to tick, or an answer to choose, as it looks when it is marked and when not."""
    size = _size(field)
    mark = _dot(*size) if answer else _tick(*size)
    appearances = {
        answer or "/on": _drawing(document, field, mark),
        "/Off": _drawing(document, field),
    }
    field.AP = Dictionary(N=Dictionary(appearances))
    # For a viewer that draws marks itself, which one: a sign of the font ZapfDingbats.
    field.MK = Dictionary(CA=String("l" if answer else "4"))


def _drawing(
    document: pikepdf.Pdf, field: pikepdf.Object, operators: str = _NOTHING
) -> pikepdf.Object:
    width, height = _size(field)
    return document.make_stream(
        operators.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, width, height])
    )


def _tick(width: float, height: float) -> str:
    line = f"{width * 0.2:.2f} {height * 0.5:.2f} m {width * 0.42:.2f} {height * 0.24:.2f} l"
    return (
        f"q {INK} RG {width * 0.14:.2f} w 1 J 1 j {line} {width * 0.8:.2f} {height * 0.8:.2f} l S Q"
    )


def _dot(width: float, height: float) -> str:
    """Draw a point: a line of no length with round ends."""
    middle = f"{width / 2:.2f} {height / 2:.2f}"
    return f"q {INK} RG {min(width, height) * 0.55:.2f} w 1 J {middle} m {middle} l S Q"


def _size(field: pikepdf.Object) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in field.Rect)
    return round(right - left, 3), round(top - bottom, 3)


def _upright(corners: pikepdf.Object) -> list[float]:
    """Return a rectangle from its lower left to its upper right corner."""
    across, up = (
        sorted(map(float, (corners[0], corners[2]))),
        sorted(map(float, (corners[1], corners[3]))),
    )
    return [across[0], up[0], across[1], up[1]]
