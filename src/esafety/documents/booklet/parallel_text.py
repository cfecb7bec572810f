"""Pair the blocks of two languages for facing pages, so that each clause stays level."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.chapter_html import parse

# Eight lines of a page, in letters: a clause that is longer in both languages may break to
# the next opening, since both columns break together; a shorter one is kept together.
_MIN_BREAKABLE: Final = 500
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class Block:
    """A heading, a clause or a paragraph; `anchor` is the same in both languages."""

    anchor: str
    heading: bool
    html: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ParallelBlock:
    """A block in both languages, as HTML; one is empty where a language lacks it."""

    left: str
    right: str
    heading: bool

    @property
    def breaks(self) -> bool:
        """Return whether it is long enough in both languages to break to the next opening.

        Its notes do not count: they stay with its end and cannot be the part that breaks.
        """
        return min(_text_length(side) for side in (self.left, self.right)) > _MIN_BREAKABLE


def parallel_blocks(left: str, right: str, prefix: str) -> tuple[ParallelBlock, ...]:
    """Return the blocks of a chapter in two languages, side by side.

    Headings and clauses are paired by their anchors, which the checks keep the same in both
    languages; other blocks between two of them are paired in order. A note belongs to the
    block before it. The right side's anchors get a `prefix`, because one document holds both.
    """
    left_groups, right_groups = (
        _groups_by_anchor(_blocks(left)),
        _groups_by_anchor(_blocks(prefix_anchors(right, prefix))),
    )
    nothing: list[Block] = []
    grouped = zip_longest(left_groups, right_groups, fillvalue=nothing)
    rows = (row for pair in grouped for row in zip_longest(*pair))
    return tuple(
        ParallelBlock(_block_html(a), _block_html(b), _is_heading(a) or _is_heading(b))
        for a, b in rows
    )


def prefix_anchors(fragment: str, prefix: str) -> str:
    """Return HTML whose anchors, and the links to them, have a prefix."""
    body = parse(fragment)
    here = {element.get("id") for element in body.iter() if element.get("id")}
    for element in body.iter():
        if element.get("id"):
            element.set("id", prefix + element.get("id", ""))
        if element.get("href", "").removeprefix("#") in here:
            element.set("href", f"#{prefix}{element.get('href', '')[1:]}")
    return "".join(_outer_html(child) for child in body)


def _text_length(side: str) -> int:
    body = parse(side)
    for note in body.find_class("note"):
        note.drop_tree()
    return len(body.text_content())


def _blocks(fragment: str) -> list[Block]:
    blocks: list[Block] = []
    for child in parse(fragment):
        if "note" in child.get("class", "").split() and blocks:
            blocks[-1].html.append(_outer_html(child))
        elif "clauses" in child.get("class", "").split():
            blocks.extend(_clause(clause) for clause in child)
        else:
            anchor = child.get("id", "")
            blocks.append(Block(anchor, child.tag in _HEADINGS, [_outer_html(child)]))
    return blocks


def _clause(item: HtmlElement) -> Block:
    # Each clause has a table cell of its own; a screen reader would announce a list of one.
    item.tag = "div"
    return Block(item.get("id", ""), heading=False, html=[_outer_html(item)])


def _groups_by_anchor(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return blocks in groups, each of which begins with one that has an anchor."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if block.anchor:
            groups.append([])
        groups[-1].append(block)
    return groups


def _block_html(block: Block | None) -> str:
    return "".join(block.html) if block else ""


def _is_heading(block: Block | None) -> bool:
    return bool(block and block.heading)


def _outer_html(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode")).strip()
