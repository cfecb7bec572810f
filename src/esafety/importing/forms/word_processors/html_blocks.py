"""The HTML that mammoth makes of a document becomes blocks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import html

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.forms.text_file import cleaned
from esafety.importing.forms.word_processors.table_cells import (
    Cell,
    aligned,
    positive_number,
    table_remarks,
)

_BOLD: Final = ("strong", "b")
_LISTS: Final = ("ul", "ol")
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
# What stands in lines of its own, wherever it stands: no word of it is joined to one beside it.
_APART: Final = ("p", "td", "th", "li", "table", *_LISTS, *_HEADINGS)
_TITLE: Final = "title"
NO_LABELS: Final[Mapping[int, str]] = {}
# A paragraph's id is this and its number: mammoth makes anchors of bookmarks.
PARAGRAPH_ID: Final = "paragraph-of-the-document-"


class HtmlBlocks:
    """Reads the blocks of a document in order, with the numbers of their paragraphs."""

    def __init__(self, text: str, labels: Mapping[int, str] = NO_LABELS) -> None:
        self._root = html.fragment_fromstring(text or "<p></p>", create_parent="div")
        self._labels = labels
        self._number = 0
        self._apart = True
        self.remarks: list[Remark] = []
        notes = [item for item in self._root.iter("li") if _is_note(item)]
        self._notes = {str(item.get("id")): " ".join(_text(item).split()) for item in notes}
        for item in notes:
            item.getparent().remove(item)

    def blocks(self) -> Iterator[Block]:
        """Yield every paragraph, heading, item and table that holds words."""
        for child in self._root:
            yield from self._block(child)

    def _block(self, element: html.HtmlElement) -> Iterator[Block]:
        if element.tag in _LISTS:
            yield from self._list(element, 1)
        elif element.tag == "table":
            yield from self._table(element)
        else:
            yield from self._paragraph(element)

    def _paragraph(self, element: html.HtmlElement, depth: int = 0) -> Iterator[Block]:
        """Yield a paragraph; each line of one that is broken by hand is a block."""
        self._number = self._number_of(element)
        text = _text(element)
        level = _HEADINGS.get(str(element.tag), 0)
        label = "" if depth or level else self._labels.get(self._number, "")
        text = f"{label} {text}" if label and text.strip() else text
        lines = [cleaned(line).strip() for line in text.split("\n")] if not depth else [text]
        for line in lines:
            words = " ".join(cleaned(line).split())
            if words:
                is_title = element.get("class") == _TITLE
                apart, self._apart = self._apart, False
                yield Block(self._number, words, level=level, apart=apart, is_title=is_title)
        if not text.strip() or level:
            self._apart = True
        yield from self._noted(element)

    def _number_of(self, element: html.HtmlElement) -> int:
        """Return the number of the first paragraph in an element."""
        ids = (str(anchor.get("id")) for anchor in element.iter("a"))
        named = (one.removeprefix(PARAGRAPH_ID) for one in ids if one.startswith(PARAGRAPH_ID))
        return int(next(named, self._number))

    def _noted(self, element: html.HtmlElement) -> Iterator[Block]:
        """Yield the notes of a paragraph or a table behind it."""
        for link in element.iter("a"):
            if note := self._notes.get((link.get("href") or "").removeprefix("#")):
                mark = _text(link).strip()
                words = f"{mark} {note.removesuffix('↑').strip()}"
                yield Block(self._number, words, note=mark)

    def _list(self, element: html.HtmlElement, depth: int) -> Iterator[Block]:
        for item in element.iterchildren("li"):
            for block in self._paragraph(_without_lists(item), depth):
                label = self._labels.get(block.line, "")
                yield block if block.note else replace(block, depth=depth, label=label)
            for below in item.iterchildren(*_LISTS):
                yield from self._list(below, depth + 1)

    def _table(self, element: html.HtmlElement) -> Iterator[Block]:
        """Yield a table and its notes; one of a single column is a frame around paragraphs."""
        rows = [[*row.iterchildren("td", "th")] for row in _rows(element)]
        if max((len(row) for row in rows), default=0) <= 1:
            for cell in (cell for row in rows for cell in row):
                for child in cell:
                    yield from self._block(child)
            return
        self._number = first = self._number_of(element)
        grid = [[_cell(one) for one in row] for row in rows]
        nested = next(element.iterdescendants("table"), None) is not None
        merged = sum(cell.is_merged for row in grid for cell in row)
        self.remarks += table_remarks(first, merged, nested=nested)
        cells = aligned(grid)
        text = " ".join(" ".join(row) for row in cells)
        self._apart = True
        yield Block(first, text, rows=cells)
        yield from self._noted(element)


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Yield the rows of a table; those of a table in one of its cells are words of that cell."""
    for child in table:
        yield from child.iterchildren("tr") if child.tag in ("thead", "tbody") else ()
        yield from (child,) if child.tag == "tr" else ()


def _cell(element: html.HtmlElement) -> Cell:
    words = " ".join(_text(element).split())
    columns, rows = (positive_number(element.get(name)) for name in ("colspan", "rowspan"))
    return Cell(words, columns, rows)


def _is_note(item: html.HtmlElement) -> bool:
    return (item.get("id") or "").startswith(("footnote-", "endnote-"))


def _without_lists(item: html.HtmlElement) -> html.HtmlElement:
    """Return an item without the lists below it."""
    copy = html.fromstring(html.tostring(item, encoding="unicode"))
    for below in [*copy.iterchildren(*_LISTS)]:
        copy.remove(below)
    return copy


def _text(element: html.HtmlElement) -> str:
    return "".join(_pieces(element)).replace(f"{BOLD_OFF}{BOLD_ON}", "")


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """Yield the words of an element, with marks of bold type; an address behind its link."""
    bold = element.tag in _BOLD
    yield BOLD_ON if bold else ""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif isinstance(child.tag, str):
            blank = " " if child.tag in _APART else ""
            yield blank
            yield from _pieces(child)
            yield blank
        yield child.tail or ""
    yield BOLD_OFF if bold else ""
    yield from _address(element)


def _address(element: html.HtmlElement) -> Iterator[str]:
    target = (element.get("href") or "") if element.tag == "a" else ""
    bare = target.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    if bare and not target.startswith("#") and bare.strip("/") not in "".join(element.itertext()):
        yield f" ({target})"
