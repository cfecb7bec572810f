"""A rendered page as its outline: headings, items, links, pictures, tables, boxes, with lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.list_blocks import LISTS, blocks_of, counts_clauses, given_id
from esafety.markdown.outlines.link_lines import LinkLines
from esafety.markdown.outlines.shapes import Shape, shapes
from esafety.markdown.rendered_words import Located, is_added, is_spoken, text_of
from esafety.markdown.renderer import CALL, HEADINGS, RenderedMarkdown, elements

# What may stand in an item beside, or around, its words.
BLOCKS: Final = (*LISTS, "p", "blockquote", "pre", "table", "div", "dl", "details")


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A heading; `anchor` is its explicit id, None where the editor gave none."""

    level: int
    text: str
    anchor: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """An outermost list item: its heading's anchor, its place under it from 1, its text.

    `boxed` items stand in a box, a tab or a quotation; in a chapter they are no clauses.
    `subsection` counts the second-level headings of the page up to the item, 0 under another.
    """

    section: str | None
    ordinal: int
    text: str
    line: int
    boxed: bool = False
    subsection: int = 0

    @property
    def is_clause(self) -> bool:
        """Tell whether the item is a clause, if its page is a chapter."""
        return counts_clauses(self.section, boxed=self.boxed)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture, as written; a picture has `words` for those who cannot see it.

    A link that is not `named` shows nothing between its brackets: neither words nor a picture.
    """

    target: str
    line: int
    words: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class PageOutline:
    """What a page holds; lines count from `first`, the line its body begins on."""

    headings: tuple[PageHeading, ...] = ()
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    shapes: tuple[Shape, ...] = ()


def outline(
    rendering: RenderedMarkdown, located: Located, lines: list[str], first: int
) -> PageOutline:
    """Return the outline of a page; `lines` are those of its body."""
    headings = tuple(_headings(rendering, located, first))
    items = tuple(_items(rendering, located, first))
    links = tuple(_links(rendering, located, lines, first))
    return PageOutline(headings, items, links, tuple(shapes(rendering, located, first)))


def _headings(rendering: RenderedMarkdown, located: Located, first: int) -> Iterator[PageHeading]:
    for element in elements(rendering.root, *HEADINGS):
        anchor = given_id(element)
        text = text_of(rendering, element).replace("\n", " ")
        yield PageHeading(int(element.tag[1]), text, anchor, located.line(element) + first)


def _items(rendering: RenderedMarkdown, located: Located, first: int) -> Iterator[Item]:
    for block in blocks_of(rendering.root, given_id):
        for ordinal, item in block.items():
            text = " ".join(text_of(rendering, item).split())
            line = located.line(item) + first
            yield Item(block.section, ordinal, text, line, block.boxed, block.subsection)


def _links(
    rendering: RenderedMarkdown, located: Located, lines: list[str], first: int
) -> Iterator[Link]:
    written = LinkLines(lines)
    for element in elements(rendering.root, "a", "img"):
        target = rendering.plain(element.get("href") or element.get("src"))
        has_target = element.get("href") is not None or element.get("src") is not None
        if is_added(element) or not has_target or CALL in target:
            continue
        line = written.line(target, located.line(element)) + first
        if element.tag == "img":
            yield Link(target, line, rendering.plain(element.get("alt")))
        else:
            yield Link(target, line, named=_is_named(element, rendering))


def _is_named(link: Element, rendering: RenderedMarkdown) -> bool:
    """Tell whether a link shows anything: a picture, a call that is filled in later, or words."""
    shown = rendering.plain("".join(link.itertext()))
    return CALL in shown or is_spoken(shown) or next(link.iter("img"), None) is not None
