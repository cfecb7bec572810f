"""The elements of a document of LibreOffice that bear text (OASIS ODF 1.3, part 3, 5.1 to 5.5)."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from esafety.importing.block import Remark
from esafety.importing.forms.word_processors.table_cells import Cell, positive_number

_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{_ODF}office:1.0}}"
TEXT: Final = f"{_ODF}text:1.0}}"
TABLE: Final = f"{_ODF}table:1.0}}"
STYLE: Final = f"{_ODF}style:1.0}}"
DRAW: Final = f"{_ODF}drawing:1.0}}"
FO: Final = f"{_ODF}xsl-fo-compatible:1.0}}"
_SVG: Final = f"{_ODF}svg-compatible:1.0}}"
COMMENT: Final = f"{OFFICE}annotation"
NOTE: Final = f"{TEXT}note"
PARAGRAPHS: Final = (f"{TEXT}p", f"{TEXT}h")
# What describes a picture is said to those who do not see it, and goes with it.
LEFT_OUT: Final = (
    *(f"{TEXT}tracked-changes", COMMENT, f"{TEXT}note-citation"),
    *(f"{_SVG}title", f"{_SVG}desc"),
)
# Shapes into which words can be typed; a text box stands in a frame.
_SHAPES: Final = (
    *("text-box", "custom-shape", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    *("regular-polygon", "path", "connector", "caption", "measure"),
)
BOXES: Final = tuple(f"{DRAW}{shape}" for shape in _SHAPES)
GAPS: Final = {f"{TEXT}s": " ", f"{TEXT}tab": " ", f"{TEXT}line-break": "\n"}
# What stands before other words without a blank: the number of a heading, what ruby explains.
PARTED: Final = (f"{TEXT}number", f"{TEXT}ruby-base")
_REPORTED: Final[Mapping[str, str]] = {
    f"{DRAW}image": "import-drawing",
    NOTE: "import-footnote",
    f"{TEXT}change-start": "import-inserted",
}
# A box of a page belongs to no paragraph.
_ON_PAGE: Final[Mapping[str, str]] = {"import-text-box": "import-page-box"}
# How often a cell or a row with words is read that is said to be there again and again.
_MOST_REPEATED: Final = 100
_CELLS: Final = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_ROW_GROUPS: Final = (
    f"{TABLE}table-header-rows",
    f"{TABLE}table-rows",
    f"{TABLE}table-row-group",
)


def own(element: etree._Element) -> Iterator[etree._Element]:
    """Yield an element and all below it but what stands in a box, a note or a comment there."""
    yield element
    for child in element:
        if child.tag in (*BOXES, NOTE, COMMENT):
            yield child
        elif isinstance(child.tag, str):
            yield from own(child)


def words_of(element: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph but those of paragraphs within it, which are their own."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in (*LEFT_OUT, *PARAGRAPHS):
            yield GAPS.get(child.tag) or ""
            yield from words_of(child)
            yield " " if child.tag in PARTED else ""
        yield child.tail or ""


def paragraphs_in(element: etree._Element) -> str:
    """Return the words of all paragraphs below an element, with blanks between them."""
    return " ".join("".join(words_of(one)) for one in element.iter(*PARAGRAPHS)).strip()


def heading_level(element: etree._Element) -> int:
    """Return the level of a heading, 0 for a paragraph; 1 where a file says no number."""
    return positive_number(element.get(f"{TEXT}outline-level")) if element.tag.endswith("}h") else 0


def citation(note: etree._Element) -> str:
    """Return the mark of a note."""
    return (note.findtext(f"{TEXT}note-citation") or "").strip()


def remarks_on(element: etree._Element, number: int) -> Iterator[Remark]:
    """Yield what a paragraph holds besides its words, each kind once; its comments in their words.

    A shape without words is a drawing.
    """
    found = [*own(element)]
    yield from (Remark(number, key) for key in dict.fromkeys(map(_reported, found)) if key)
    for comment in found:
        if comment.tag == COMMENT:
            yield Remark(number, "import-comment", {"text": paragraphs_in(comment)})


def _reported(element: etree._Element) -> str:
    if element.tag in BOXES:
        return "import-text-box" if paragraphs_in(element) else "import-drawing"
    return _REPORTED.get(str(element.tag), "")


def remarks_on_deleted(element: etree._Element, number: int) -> Iterator[Remark]:
    """Yield the words that were deleted, each deletion's."""
    for deletion in element.iter(f"{TEXT}deletion"):
        if text := paragraphs_in(deletion):
            yield Remark(number, "import-deleted", {"text": text})


def remarks_on_page(element: etree._Element, number: int) -> Iterator[Remark]:
    """Yield what a page holds beside its paragraphs, each kind once: boxes and drawings."""
    keys = dict.fromkeys(map(_reported, own(element)))
    for key in keys:
        yield from (Remark(number, _ON_PAGE.get(key, key)),) if key else ()


def cells_of(table: etree._Element) -> list[list[etree._Element]]:
    """Return the cells of a table row by row, covered ones with them.

    One with words that is there several times in a row is there so often, and so is a row. Those
    of a table in one of its cells belong to that one.
    """
    rows: list[list[etree._Element]] = []
    for row in _rows(table):
        cells = (cell for cell in row if cell.tag in _CELLS)
        written = [one for cell in cells for one in [cell] * _times(cell, "columns")]
        rows += [written] * _times(row, "rows")
    return rows


def cell_with(words: str, element: etree._Element) -> Cell:
    """Return a cell with its words; what it covers beside and below it is written as covered.

    One without words takes as many columns as it is there.
    """
    return Cell(words, 1 if words else positive_number(_repeated(element, "columns")))


def merged_cells(table: etree._Element) -> int:
    """Return how many cells of a table take the place of several."""
    spanned = [f"{TABLE}number-{lines}-spanned" for lines in ("columns", "rows")]
    cells = {cell for row in cells_of(table) for cell in row}
    return sum(any(positive_number(cell.get(name)) > 1 for name in spanned) for cell in cells)


def holds_table(table: etree._Element) -> bool:
    """Tell whether another table stands in a cell of a table, and in no box there."""
    return any(one.tag == table.tag for one in own(table) if one is not table)


def _times(element: etree._Element, lines: str) -> int:
    """Return how often a cell or a row is to be read: what holds no words, once."""
    times = min(positive_number(_repeated(element, lines)), _MOST_REPEATED)
    return times if paragraphs_in(element) else 1


def _repeated(element: etree._Element, lines: str) -> str | None:
    return element.get(f"{TABLE}number-{lines}-repeated")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)
