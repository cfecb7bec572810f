"""A document of LibreOffice: the few elements that bear text, read in their order.

Libraries for this format give a text without the numbers of its paragraphs; five elements of
`content.xml` are all that is needed (OASIS ODF 1.3, part 3, 5.1 to 5.3).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.text_file import cleaned
from esafety.importing.forms.zip_parts import names_in, text_parts, tree_of

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_MANIFEST: Final = "META-INF/manifest.xml"
_CONTENT: Final = "content.xml"
_COMMENT: Final = f"{_OFFICE}annotation"
_LEFT_OUT: Final = (f"{_TEXT}tracked-changes", _COMMENT, f"{_TEXT}note-citation")
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
_REPORTED: Final[Mapping[str, str]] = {
    f"{_DRAW}text-box": "import-text-box",
    f"{_DRAW}image": "import-drawing",
    f"{_TEXT}note": "import-footnote",
    f"{_TEXT}change-start": "import-inserted",
}
_GAPS: Final = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"}


def read_odt(data: bytes) -> Source:
    """Return what a document of LibreOffice holds.

    Raises:
        UnreadableSourceError: if it is damaged, locked, or far too large unpacked.
    """
    parts = text_parts(data)
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise UnreadableSourceError("import-encrypted")
    tree = tree_of(parts[_CONTENT])
    body = tree.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableSourceError("import-unknown-kind")
    reader = _Reader(_bold_styles(tree), _title_styles(tree))
    blocks = [*reader.blocks(body)]
    pictures = sum(1 for name in names_in(data) if name.startswith("Pictures/"))
    others = [Remark(1, "import-pictures", {"count": pictures})] if pictures else []
    return Source(blocks, reader.written, [*reader.remarks, *others])


def _bold_styles(tree: etree._Element) -> set[str]:
    return {
        str(style.get(f"{_STYLE}name"))
        for style in tree.iter(f"{_STYLE}style")
        if any(one.get(f"{_FO}font-weight") == "bold" for one in style)
    }


def _title_styles(tree: etree._Element) -> set[str]:
    """Return the names of the style of a title and of those made from it."""
    made = {
        str(style.get(f"{_STYLE}name"))
        for style in tree.iter(f"{_STYLE}style")
        if style.get(f"{_STYLE}parent-style-name") in ("Title", "Subtitle")
    }
    return {"Title", "Subtitle", *made}


class _Reader:
    def __init__(self, bold: set[str], titles: set[str]) -> None:
        self._bold, self._titles = bold, titles
        self._number, self._apart = 0, True
        self.written: list[tuple[int, str]] = []
        self.remarks: list[Remark] = []

    def blocks(self, element: etree._Element, depth: int = 0) -> Iterator[Block]:
        """Yield the blocks below an element."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, depth)
            elif child.tag == f"{_TEXT}list":
                for item in child:
                    yield from self.blocks(item, depth + 1)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag == f"{_TEXT}tracked-changes":
                self._deleted(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self.blocks(child, depth)

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Block]:
        self._note(element)
        text = self._text(element)
        style = str(element.get(f"{_TEXT}style-name"))
        if style in self._bold and text.strip():
            text = f"{BOLD_ON}{text}{BOLD_OFF}"
        level = int(element.get(f"{_TEXT}outline-level") or 1) if element.tag.endswith("}h") else 0
        title = style in self._titles
        for line in [text] if depth or level else text.split("\n"):
            if words := " ".join(cleaned(line).split()):
                apart, self._apart = self._apart, False
                yield Block(self._number, words, 0, level, depth, apart=apart, is_title=title)
        self._apart = self._apart or level > 0 or not text.strip()
        yield from self._boxes(element, depth)

    def _note(self, element: etree._Element) -> None:
        """Count a paragraph; keep its words for the proof, and what is reported of it."""
        self._number += 1
        self.written.append((self._number, "".join(_words(element))))
        keys = dict.fromkeys(_REPORTED.get(str(one.tag), "") for one in element.iter())
        self.remarks.extend(Remark(self._number, key) for key in keys if key)
        for comment in element.iter(_COMMENT):
            text = " ".join("".join(_words(one)) for one in comment.iter(*_PARAGRAPHS))
            self.remarks.append(Remark(self._number, "import-comment", {"text": text}))

    def _boxes(self, element: etree._Element, depth: int) -> Iterator[Block]:
        """Yield text boxes and notes behind their paragraph; those of an item stand below it."""
        for box in element.iter(f"{_DRAW}text-box", f"{_TEXT}note"):
            body = box.find(f"{_TEXT}note-body")
            self._apart = True
            mark = f"[{_citation(box)}] " if body is not None else ""
            for block in self.blocks(box if body is None else body, depth + 1 if depth else 0):
                yield replace(block, text=f"{mark}{block.text}")
                mark = ""
            self._apart = True

    def _table(self, element: etree._Element) -> Iterator[Block]:
        rows = [[*row.iter(f"{_TABLE}table-cell")] for row in element.iter(f"{_TABLE}table-row")]
        width = max((len(row) for row in rows), default=0)
        if width <= 1:
            for cell in (cell for row in rows for cell in row):
                yield from self.blocks(cell)
            return
        first = self._number + 1
        for paragraph in element.iter(*_PARAGRAPHS):
            self._note(paragraph)
        cells = [
            tuple(" ".join(" ".join(map(self._text, cell)).split()) for cell in row) for row in rows
        ]
        filled = tuple((*row, *[""] * (width - len(row))) for row in cells)
        self.remarks.append(Remark(first, "import-table"))
        self._apart = True
        yield Block(first, " ".join(" ".join(row) for row in filled), rows=filled)

    def _deleted(self, element: etree._Element) -> None:
        for deletion in element.iter(f"{_TEXT}deletion"):
            text = " ".join("".join(_words(one)) for one in deletion.iter(*_PARAGRAPHS))
            if text.strip():
                self.remarks.append(Remark(self._number + 1, "import-deleted", {"text": text}))

    def _text(self, element: etree._Element) -> str:
        return "".join(self._pieces(element)).replace(f"{BOLD_OFF}{BOLD_ON}", "")

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        bold = element.tag == f"{_TEXT}span" and element.get(f"{_TEXT}style-name") in self._bold
        yield BOLD_ON if bold else ""
        yield element.text or ""
        for child in element:
            yield from self._child(child)
            yield child.tail or ""
        yield BOLD_OFF if bold else ""

    def _child(self, child: etree._Element) -> Iterator[str]:
        if child.tag in _GAPS:
            yield _GAPS[child.tag] * int(child.get(f"{_TEXT}c") or 1)
        elif child.tag == f"{_TEXT}note":
            yield f" [{_citation(child)}]"
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from () if child.tag == f"{_DRAW}text-box" else self._pieces(child)


def _citation(note: etree._Element) -> str:
    return (note.findtext(f"{_TEXT}note-citation") or "").strip()


def _words(element: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph but those of paragraphs within it, which are their own."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in (*_LEFT_OUT, *_PARAGRAPHS):
            yield _GAPS.get(child.tag) or ""
            yield from _words(child)
        yield child.tail or ""
