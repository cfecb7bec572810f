"""A document of Word: mammoth reads its lists and styles, its XML proves that no word is lost."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import mammoth
from lxml import etree

from esafety.importing.block import Block, Remark, Source, UnreadableSourceError
from esafety.importing.forms.word_processors.docx_boxes import write_older_boxes
from esafety.importing.forms.word_processors.docx_numbering import Numbering
from esafety.importing.forms.word_processors.docx_words import (
    PARTING,
    is_in_deleted_row,
    paragraphs_of,
    texts_in,
    written_in,
)
from esafety.importing.forms.word_processors.html_blocks import PARAGRAPH_ID, HtmlBlocks
from esafety.importing.forms.word_processors.zip_parts import (
    damaged_parts,
    names_in,
    packed,
    text_parts,
    tree_of,
)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT: Final = "word/document.xml"
_NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")
# Mammoth does not know the style of a title.
_STYLES: Final = """\
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p.title:fresh
"""
_COUNTED: Final = ("word/numbering.xml", "word/styles.xml")
# Elements that are reported, by their names in a document.
_REPORTED: Final[Mapping[str, str]] = {
    f"{_W}ins": "import-inserted",
    f"{_W}moveTo": "import-inserted",
    f"{_W}txbxContent": "import-text-box",
    f"{_W}drawing": "import-drawing",
    f"{_W}footnoteReference": "import-footnote",
    f"{_W}endnoteReference": "import-footnote",
}
# What stands around words, which mammoth would leave out with it: a field, a change of direction.
_AROUND: Final = (f"{_W}fldSimple", f"{_W}dir", f"{_W}bdo")
_MACROS: Final = ("word/vbaProject.bin", "word/vbaData.xml")


def read_docx(data: bytes) -> Source:
    """Return what a document of Word holds.

    Raises:
        UnreadableSourceError: if it is damaged, locked, or far too large unpacked.
    """
    texts: tuple[str, ...] = (_DOCUMENT, *_NOTES)
    parts, damaged = text_parts(data, texts)
    trees = {name: tree_of(parts[name]) for name in texts if name in parts}
    tree, notes = trees[_DOCUMENT], [trees[name] for name in _NOTES if name in trees]
    write_older_boxes(tree)
    written = [*written_in(tree), *((0, text) for note in notes for _, text in written_in(note))]
    others = [*_others(names_in(data)), *damaged_parts(damaged)]
    remarks = [*_remarks(tree), *_running_heads(parts), *others]
    # Last: what mammoth is given is no more as it was written.
    labels = _labels(parts, tree)
    reader = HtmlBlocks(_as_html(parts, trees), labels)
    blocks: list[Block] = [*reader.blocks()]
    return Source(blocks, written, [*remarks, *reader.remarks], unit="paragraph")


def _labels(parts: Mapping[str, bytes], tree: etree._Element) -> Mapping[int, str]:
    """Return what Word counts before paragraphs; where that says a word, it becomes their text."""
    lists, styles = (tree_of(parts[name]) if name in parts else None for name in _COUNTED)
    labels = Numbering.of(lists, styles).labels(paragraphs_of(tree))
    for number, paragraph in enumerate(paragraphs_of(tree), 1):
        if (label := labels.get(number)) and label.is_text:
            _type(paragraph, f"{label.text} ")
    return {number: label.text for number, label in labels.items() if not label.is_text}


def _type(paragraph: etree._Element, label: str) -> None:
    """Write what is counted before a paragraph as its text, and let it be no item of a list."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = etree.SubElement(paragraph, f"{_W}pPr")
        paragraph.insert(0, properties)
    for counted in properties.findall(f"{_W}numPr"):
        properties.remove(counted)
    none = etree.SubElement(properties, f"{_W}numPr")
    for name in ("ilvl", "numId"):
        etree.SubElement(none, f"{_W}{name}", {f"{_W}val": "0"})
    run = etree.Element(f"{_W}r")
    etree.SubElement(run, f"{_W}t").text = label
    paragraph.insert(1, run)


def _as_html(parts: Mapping[str, bytes], trees: Mapping[str, etree._Element]) -> str:
    _name_paragraphs(trees[_DOCUMENT])
    known = {name: _known(tree) for name, tree in trees.items()}
    try:
        made: Any = mammoth.convert_to_html(
            packed({**parts, **known}),
            style_map=_STYLES,
            ignore_empty_paragraphs=False,
            convert_image=_no_picture,
        )
    except Exception as error:  # mammoth raises whatever its reading of the XML runs into
        raise UnreadableSourceError("import-damaged") from error
    return str(made.value)


def _known(tree: etree._Element) -> bytes:
    """Return a part in which words stand, and are parted, by elements that mammoth knows alone.

    Its `tree` is changed.
    """
    for element in [*tree.iter(*PARTING)]:
        # Where a page or a column ends amid a sentence, it goes on.
        turned = element.attrib.pop(f"{_W}type", "") in ("page", "column")
        element.tag = f"{_W}tab" if turned else PARTING[str(element.tag)]
    for element in [*tree.iter(*_AROUND)]:
        if (parent := element.getparent()) is not None:
            place = parent.index(element)
            parent[place : place + 1] = [*element]
    return etree.tostring(tree)


def _name_paragraphs(tree: etree._Element) -> None:
    """Name each paragraph by its number, as mammoth leaves some out: those of merged cells."""
    for number, paragraph in enumerate(paragraphs_of(tree), 1):
        mark = etree.Element(f"{_W}bookmarkStart", {f"{_W}name": f"{PARAGRAPH_ID}{number}"})
        place = 1 if paragraph.find(f"{_W}pPr") is not None else 0
        paragraph.insert(place, mark)


def _no_picture(_image: Any) -> list[Any]:
    return []


def _remarks(tree: etree._Element) -> Iterator[Remark]:
    """Yield what a document holds besides paragraphs and lists, once for each paragraph."""
    reported: set[tuple[int, str]] = set()
    for number, paragraph in enumerate(paragraphs_of(tree), 1):
        for element in paragraph.iter():
            key = "" if _is_box(element) else _REPORTED.get(str(element.tag), "")
            if key and (number, key) not in reported:
                reported.add((number, key))
                yield Remark(number, key)
        deleted = "".join(text.text or "" for text in paragraph.iter(f"{_W}delText"))
        if is_in_deleted_row(paragraph):
            deleted += "".join(texts_in(paragraph))
        if deleted:
            yield Remark(number, "import-deleted", {"text": deleted})


def _is_box(element: etree._Element) -> bool:
    """Tell whether a drawing is the frame of a text box, whose words are taken over."""
    return element.tag == f"{_W}drawing" and element.find(f".//{_W}txbxContent") is not None


def _running_heads(parts: Mapping[str, bytes]) -> Iterator[Remark]:
    """Yield the words of heads, feet and comments, which are no text of the policy."""
    for name, part in parts.items():
        kind = name.removeprefix("word/")
        if kind.startswith(("header", "footer", "comments.xml")):
            text = " ".join(text for _, text in written_in(tree_of(part)))
            key = "import-comment" if kind.startswith("comments") else "import-running-head"
            yield from (Remark(0, key, {"text": text}),) if text.strip() else ()


def _others(names: list[str]) -> Iterator[Remark]:
    if any(name in _MACROS for name in names):
        yield Remark(0, "import-macros")
    if pictures := sum(1 for name in names if name.startswith("word/media/")):
        yield Remark(0, "import-pictures", {"count": pictures})
