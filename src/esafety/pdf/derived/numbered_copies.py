"""A class set: one form many times in one file for the printer, each copy with its number.

The form is rendered once; only the numbers are drawn anew. No name is ever part of it: names
are written on the paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.class_set_mark import mark_class_set
from esafety.pdf.file import INK, serialise
from esafety.pdf.weasyprint.form_fields import FONT_NAME
from esafety.pdf.weasyprint.form_font import code_page_of
from esafety.text.messages import reader_words

# The names, in a form's template, of the places where the number goes: one in each part, `copy-1`,
# and in that of the second copy on the sheet, `copy-1-2`.
PLACE: Final = "copy-"
MOST_COPIES: Final = 500
_SIZE: Final = 10
# How far to the right a number reaches from its place, and how far below it stands, in points.
_WIDE: Final = 102
_DOWN: Final = 4
_THOUSAND: Final = 1000


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """Where a number goes: right edge and height, in points; which copy on the sheet it is of."""

    right: float
    top: float
    copy: int


def class_order(path: str, copies: int, school_class: str, language: str) -> DerivedFile:
    """Return the order of a class set: where it goes, how many, for which class if any."""
    words = reader_words(language)["form-copy"]
    if school_class:
        words += f" · {school_class.replace('{', '{{').replace('}', '}}')}"
    return DerivedFile("class-set", path, {"copies": copies, "words": words})


def numbered_copies(pdf: bytes, derived_file: DerivedFile) -> bytes:
    """Return a form's PDF as many times as `copies` says, ready to be printed.

    The option `words` holds the gaps `{number}` and `{copies}`. Fields are left out: this
    file is for the printer, and what they show, lines and boxes, stays.
    """
    copies, words = int(derived_file.options["copies"]), str(derived_file.options["words"])
    with pikepdf.open(BytesIO(pdf)) as form, pikepdf.new() as output:
        font, places = form.Root.AcroForm.DR.Font[FONT_NAME], _places(form)
        code_page = code_page_of(str(form.Root.Lang))
        sheets = [output.copy_foreign(_bare(form, page, font)) for page in form.pages]
        together = max(
            (number_place.copy for page_places in places for number_place in page_places), default=1
        )
        for first in range(1, copies + 1, together):
            for sheet, page_places in zip(sheets, places, strict=True):
                drawn = "".join(
                    _drawn(said.encode(code_page), number_place, font)
                    for number_place in page_places
                    if (number := first + number_place.copy - 1) <= copies
                    and (said := words.format(number=number, copies=copies))
                )
                output.pages.append(_copy(output, sheet, drawn))
        output.Root.Lang = form.Root.Lang
        output.Root.ViewerPreferences = Dictionary(Duplex=Name.Simplex, PrintScaling=Name("/None"))
        output.docinfo[Name.Title] = f"{form.docinfo.Title} × {copies}"
        mark_class_set(output)
        return serialise(output)


def _copy(output: pikepdf.Pdf, sheet: pikepdf.Object, drawn: str) -> pikepdf.Page:
    """Return one more copy of a page, which shares all but its number with the others."""
    number = output.make_stream(drawn.encode("latin-1"))
    return pikepdf.Page(Dictionary({**dict(sheet.items()), "/Contents": [*sheet.Contents, number]}))


def _bare(form: pikepdf.Pdf, page: pikepdf.Page, font: pikepdf.Object) -> pikepdf.Object:
    """Return a page without fields, links and tags, which knows the font of the numbers."""
    for key in ("/Annots", "/StructParents", "/Tabs", "/Parent"):
        if key in page.obj:
            del page.obj[key]
    page.Resources.Font[FONT_NAME] = font
    page.contents_add(form.make_stream(b"q "), prepend=True)
    page.contents_add(form.make_stream(b" Q"))
    return page.obj


def _places(form: pikepdf.Pdf) -> list[list[NumberPlace]]:
    """Return for every page where the numbers go."""
    named = pikepdf.NameTree(form.Root.Names.Dests)
    destinations = [(str(name), one) for name, one in named.items() if str(name).startswith(PLACE)]
    return [list(_places_on(page, destinations)) for page in form.pages]


def _places_on(
    page: pikepdf.Page, destinations: list[tuple[str, pikepdf.Object]]
) -> Iterator[NumberPlace]:
    for name, place in destinations:
        destination = place.D if isinstance(place, Dictionary) else place
        if destination[0].objgen == page.obj.objgen:
            _, _, copy = name.removeprefix(PLACE).partition("-")
            yield NumberPlace(
                float(destination[2]) + _WIDE, float(destination[3]) - _DOWN, int(copy or 1)
            )


def _drawn(codes: bytes, number_place: NumberPlace, font: pikepdf.Object) -> str:
    """Return the drawing of a number, in the codes of the font, that ends at a place."""
    first, widths = int(font.FirstChar), [float(one) for one in font.Widths]
    width = sum(widths[code - first] for code in codes) * _SIZE / _THOUSAND
    left, base = number_place.right - width, number_place.top - _SIZE
    return f"BT {INK} rg {FONT_NAME} {_SIZE} Tf {left:.2f} {base:.2f} Td <{codes.hex()}> Tj ET\n"
