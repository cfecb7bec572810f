"""A document of LibreOffice: the few elements that bear text, read in their order.

Libraries for this format give a text without the numbers of its paragraphs; five elements of
`content.xml` are all that is needed (OASIS ODF 1.3, part 3, 5.1 to 5.3).
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.text_file import cleaned
from esafety.importing.forms.word_processors.list_labels import Label
from esafety.importing.forms.word_processors.odt_elements import (
    BOXES,
    DRAW,
    GAPS,
    LEFT_OUT,
    NOTE,
    OFFICE,
    PARAGRAPHS,
    PARTED,
    TABLE,
    TEXT,
    cell_with,
    cells_of,
    citation,
    heading_level,
    holds_table,
    merged_cells,
    own,
    remarks_on,
    remarks_on_deleted,
    remarks_on_page,
    words_of,
)
from esafety.importing.forms.word_processors.odt_numbering import ListNumbers
from esafety.importing.forms.word_processors.odt_styles import (
    bold_styles,
    running_heads,
    title_styles,
)
from esafety.importing.forms.word_processors.table_cells import aligned, table_remarks
from esafety.importing.forms.word_processors.zip_parts import (
    damaged_parts,
    names_in,
    text_parts,
    tree_of,
)

_MANIFEST: Final = "META-INF/manifest.xml"
_CONTENT: Final = "content.xml"
_STYLES: Final = "styles.xml"


def read_odt(data: bytes) -> Source:
    """Return what a document of LibreOffice holds.

    Raises:
        UnreadableSourceError: if it is damaged, locked, or far too large unpacked.
    """
    parts, damaged = text_parts(data, ())
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise UnreadableSourceError("import-encrypted")
    if _CONTENT in damaged:
        raise UnreadableSourceError("import-damaged")
    tree = tree_of(parts[_CONTENT])
    body = tree.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise UnreadableSourceError("import-unknown-kind")
    styles = [tree_of(parts[_STYLES])] if _STYLES in parts else []
    lists = ListNumbers.of([*styles, tree])
    reader = _Reader(bold_styles(tree), title_styles(tree), lists)
    blocks = [*reader.blocks(body)]
    pictures = sum(1 for name in names_in(data) if name.startswith("Pictures/"))
    others = [Remark(0, "import-pictures", {"count": pictures})] if pictures else []
    others += damaged_parts(damaged)
    heads = [remark for style in styles for remark in running_heads(style)]
    return Source(blocks, reader.written, [*reader.remarks, *heads, *others], unit="paragraph")


class _Reader:
    def __init__(self, bold: set[str], titles: set[str], lists: ListNumbers) -> None:
        self._bold, self._titles, self._lists = bold, titles, lists
        self._label: Label | None = None
        self._number, self._apart = 0, True
        self.written: list[tuple[int, str]] = []
        self.remarks: list[Remark] = []

    def blocks(self, element: etree._Element, depth: int = 0, style: str = "") -> Iterator[Block]:
        """Yield the blocks below an element, in a list of a style."""
        for child in element:
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child, depth)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, depth + 1, style)
            elif child.tag == f"{TABLE}table":
                yield from self._table(child)
            elif child.tag == f"{TEXT}tracked-changes":
                self.remarks.extend(remarks_on_deleted(child, self._number + 1))
            elif isinstance(child.tag, str) and child.tag not in LEFT_OUT:
                self._on_page(child, element)
                yield from self.blocks(child, depth, style)

    def _list(self, element: etree._Element, depth: int, around: str) -> Iterator[Block]:
        """Yield the items of a list, which has the style of the one around it or its own."""
        style = element.get(f"{TEXT}style-name") or around
        self._lists.begin(element, style, depth)
        for item in element:
            self._label = self._lists.label(item, style, depth)
            yield from self.blocks(item, depth, style)
            self._label = None

    def _on_page(self, element: etree._Element, around: etree._Element) -> None:
        """Report a frame or a shape that stands on a page, and in no paragraph."""
        tags = (str(element.tag), str(around.tag))
        if [tag.startswith(DRAW) for tag in tags] == [True, False]:
            self.remarks.extend(remarks_on_page(element, self._number + 1))
            self._apart = True

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Block]:
        self._note(element)
        number, text = self._number, self._text(element)
        style = str(element.get(f"{TEXT}style-name"))
        if style in self._bold and text.strip():
            text = f"{BOLD_ON}{text}{BOLD_OFF}"
        level, title = heading_level(element), style in self._titles
        label, self._label = self._label, None
        said = label.text if label and text.strip() else ""
        if said and label and label.is_text:  # it is no item of a list
            text, said, inner = f"{said} {text}", "", 0
        else:
            inner = depth
        shared = Block(number, "", 0, level, inner, is_title=title, label=said)
        for line in [text] if inner or level else text.split("\n"):
            if words := " ".join(cleaned(line).split()):
                apart, self._apart = self._apart, False
                yield replace(shared, text=words, apart=apart)
        self._apart = self._apart or level > 0 or not text.strip()
        yield from self._boxes(element, depth, number)

    def _note(self, element: etree._Element) -> None:
        """Count a paragraph; keep its words for the proof, and what is reported of it."""
        self._number += 1
        self.written.append((self._number, "".join(words_of(element))))
        self.remarks.extend(remarks_on(element, self._number))

    def _boxes(self, element: etree._Element, depth: int, number: int) -> Iterator[Block]:
        """Yield boxes and notes behind their paragraph; boxes of an item stand below it.

        A note has the number of what it is a note on.
        """
        for box in own(element):
            if box.tag in (*BOXES, NOTE) and box is not element:
                body = box.find(f"{TEXT}note-body")
                self._apart = True
                if body is not None:
                    yield from self._noted(body, f"[{citation(box)}]", number)
                else:
                    yield from self.blocks(box, depth + 1 if depth else 0)
                self._apart = True

    def _noted(self, body: etree._Element, mark: str, number: int) -> Iterator[Block]:
        """Yield the paragraphs of a note, its mark before the first; a box in it is one of them."""
        before = f"{mark} "
        for block in self.blocks(body):
            yield replace(block, line=number, text=f"{before}{block.text}", note=mark)
            before = ""

    def _table(self, element: etree._Element) -> Iterator[Block]:
        """Yield a table, its boxes and notes; one of a single column is a frame."""
        rows = cells_of(element)
        if max((len(row) for row in rows), default=0) <= 1:
            for cell in dict.fromkeys(cell for row in rows for cell in row):
                yield from self.blocks(cell)
            return
        first = self._number + 1
        for one in own(element):
            if one.tag in PARAGRAPHS:
                self._note(one)
        cells = aligned([[cell_with(self._words(cell), cell) for cell in row] for row in rows])
        self.remarks += table_remarks(first, merged_cells(element), nested=holds_table(element))
        self._apart = True
        yield Block(first, " ".join(" ".join(row) for row in cells), rows=cells)
        yield from self._boxes(element, 0, first)

    def _words(self, cell: etree._Element) -> str:
        """Return the words of a cell: of all its paragraphs, in lists and tables, too."""
        paragraphs = (one for one in own(cell) if one.tag in PARAGRAPHS)
        return " ".join(" ".join(map(self._text, paragraphs)).split())

    def _text(self, element: etree._Element) -> str:
        return "".join(self._pieces(element)).replace(f"{BOLD_OFF}{BOLD_ON}", "")

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        bold = element.tag == f"{TEXT}span" and element.get(f"{TEXT}style-name") in self._bold
        yield BOLD_ON if bold else ""
        yield element.text or ""
        for child in element:
            yield from self._child(child)
            yield child.tail or ""
        yield BOLD_OFF if bold else ""

    def _child(self, child: etree._Element) -> Iterator[str]:
        if child.tag in GAPS:
            yield GAPS[child.tag]
        elif child.tag == NOTE:
            yield f" [{citation(child)}]"
        elif isinstance(child.tag, str) and child.tag not in (*LEFT_OUT, *BOXES):
            yield from self._pieces(child)
            yield " " if child.tag in PARTED else ""
