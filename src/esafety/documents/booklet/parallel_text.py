"""Two languages on facing pages: the same clause at the same height, and nothing lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.chapter_html import parse

# Eight lines of a page: a clause that is longer in both languages may go over to the next
# opening, for its columns then break together; a shorter one stays whole and so stays level.
_LONG: Final = 500
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class Block:
    """A heading, a clause or a paragraph; `anchor` is what both languages call it by."""

    anchor: str
    heading: bool
    html: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands side by side; either may be empty where a language says nothing."""

    left: str
    right: str
    heading: bool

    @property
    def breaks(self) -> bool:
        """Tell whether it is long enough in both languages to go over to the next opening.

        Its notes do not count: they stay with its end, and could not be what goes over.
        """
        return min(_length(side) for side in (self.left, self.right)) > _LONG


def facing(left: str, right: str, prefix: str) -> tuple[Pair, ...]:
    """Return the blocks of a chapter in two languages, side by side.

    Headings and clauses are paired by their anchors, which the checks keep the same in both
    languages; what stands between two of them is paired in order. A note belongs to the
    block before it. The right side's anchors carry a `prefix`, for one document holds both.
    """
    ours, theirs = _groups(_blocks(left)), _groups(_blocks(renamed(right, prefix)))
    nothing: list[Block] = []
    grouped = zip_longest(ours, theirs, fillvalue=nothing)
    rows = (row for pair in grouped for row in zip_longest(*pair))
    return tuple(Pair(_html(a), _html(b), _heads(a) or _heads(b)) for a, b in rows)


def renamed(fragment: str, prefix: str) -> str:
    """Return HTML whose anchors, and the links to them, carry a prefix."""
    body = parse(fragment)
    here = {element.get("id") for element in body.iter() if element.get("id")}
    for element in body.iter():
        if element.get("id"):
            element.set("id", prefix + element.get("id", ""))
        if element.get("href", "").removeprefix("#") in here:
            element.set("href", f"#{prefix}{element.get('href', '')[1:]}")
    return "".join(_said(child) for child in body)


def _length(side: str) -> int:
    body = parse(side)
    for note in body.find_class("note"):
        note.drop_tree()
    return len(body.text_content())


def _blocks(fragment: str) -> list[Block]:
    found: list[Block] = []
    for child in parse(fragment):
        if "note" in child.get("class", "").split() and found:
            found[-1].html.append(_said(child))
        elif "clauses" in child.get("class", "").split():
            found.extend(_clause(clause) for clause in child)
        else:
            anchor = child.get("id", "")
            found.append(Block(anchor, child.tag in _HEADINGS, [_said(child)]))
    return found


def _clause(item: HtmlElement) -> Block:
    # One clause stands in a cell of its own; a list of one would only be read out as such.
    item.tag = "div"
    return Block(item.get("id", ""), heading=False, html=[_said(item)])


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return blocks in groups, each of which begins with one that has an anchor."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if block.anchor:
            groups.append([])
        groups[-1].append(block)
    return groups


def _html(block: Block | None) -> str:
    return "".join(block.html) if block else ""


def _heads(block: Block | None) -> bool:
    return bool(block and block.heading)


def _said(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode")).strip()
