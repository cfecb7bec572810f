"""What a page holds beside words, headings and links: tables, boxes, tabs, quotations, code.

Notes at the foot of a page are left out: a translator's notes are nobody else's.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.list_blocks import given_id
from esafety.markdown.rendered_words import Located
from esafety.markdown.renderer import FOOTNOTES, HEADINGS, RenderedMarkdown

TABLE: Final = "|"
INNER_ITEM: Final = "    -"
_BOX: Final = "admonition"
# A block that was written as HTML, with its kind.
_RAW: Final = re.compile(r"<(table|details|blockquote|pre|dd)\b(?:[^<>]*\bclass=[\"']([\w -]*))?")


@dataclass(frozen=True, slots=True)
class Shape:
    """A block of a page: the anchor of its heading, the mark it is written with, its line.

    A table has `rows`, its head among them, and `columns`; of one written as HTML both are 0.
    """

    section: str | None
    mark: str
    line: int
    rows: int = 0
    columns: int = 0


def shapes(rendering: RenderedMarkdown, located: Located, first: int) -> Iterator[Shape]:
    """Yield the blocks of a page in order; `first` is the line its body begins on."""
    section: str | None = None
    for element, in_item in _walk(rendering.root, in_item=False):
        if element.tag in HEADINGS:
            section = given_id(element)
        line = located.line(element) + first
        if element.tag == "table":
            yield Shape(section, TABLE, line, *_size(element))
        elif mark := _mark(element, in_item=in_item):
            yield Shape(section, mark, line)
        yield from (Shape(section, mark, line) for mark in _raw_marks(element, rendering))


def _walk(element: Element, *, in_item: bool) -> Iterator[tuple[Element, bool]]:
    """Yield elements outside the notes, and whether each stands in an item of a list."""
    yield element, in_item
    for child in element:
        if child.get("class") != FOOTNOTES:
            yield from _walk(child, in_item=in_item or element.tag == "li")


def _size(table: Element) -> tuple[int, int]:
    rows = list(table.iter("tr"))
    return len(rows), max((len(row) for row in rows), default=0)


def _mark(element: Element, *, in_item: bool) -> str:
    """Return how a block is written in Markdown; nothing for what is none."""
    classes = (element.get("class") or "").split()
    if element.tag == "div" and _BOX in classes:
        return _boxed("!!!", classes)
    if element.tag == "li":
        return INNER_ITEM if in_item else ""
    mark = _MARKS.get(element.tag)
    return mark(classes) if mark else ""


def _boxed(mark: str, classes: list[str]) -> str:
    kind = next((name for name in classes if name != _BOX), "")
    return f"{mark} {kind}".strip()


# How blocks are written, by their element and its classes.
_MARKS: Final[dict[str, Callable[[list[str]], str]]] = {
    "table": lambda _: TABLE,
    "details": lambda classes: _boxed("???", classes),
    "blockquote": lambda _: ">",
    "label": lambda _: "===",  # of a tab; no other is made or may be written
    "pre": lambda _: "```",
    "dd": lambda _: ":",
}


def _raw_marks(element: Element, rendering: RenderedMarkdown) -> Iterator[str]:
    texts = (element.text, *(child.tail for child in element))
    pieces = (piece for text in texts for piece, raw in rendering.parts(text or "") if raw)
    for found in _RAW.finditer("".join(pieces)):
        yield _MARKS[found[1]]((found[2] or "").split())
