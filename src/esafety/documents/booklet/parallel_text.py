"""Two languages on facing pages: the same clause at the same height, and nothing lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import parse

# Eight lines of a page: a clause that is longer in both languages may go over to the next
# opening, for its columns then break together; a shorter one stays whole and so stays level.
_LONG: Final = 500
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class Block:
    """A heading, a clause or a paragraph; `anchor` is what both languages call it by.

    `length` is the number of its letters, those of its notes left out.
    """

    anchor: str
    heading: bool
    html: list[str] = field(default_factory=list)
    length: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands side by side; either may be empty where a language says nothing.

    It `breaks` where it is long enough in both languages to go over to the next opening. Its
    notes do not count: they stay with its end, and could not be what goes over.
    """

    left: str
    right: str
    heading: bool
    breaks: bool = False


def facing(left: str, right: str, prefix: str) -> tuple[Pair, ...]:
    """Return the blocks of a chapter in two languages, side by side.

    Headings and clauses are paired by their anchors, which the checks keep the same in both
    languages; what stands between two of them is paired in order. A note belongs to the
    block before it. The right side's anchors carry a `prefix`, for one document holds both.
    """
    translation = parse(right)
    _rename_anchors(translation, prefix)
    ours, theirs = _groups(_blocks(parse(left))), _groups(_blocks(translation))
    nothing: list[Block] = []
    grouped = zip_longest(ours, theirs, fillvalue=nothing)
    rows = (row for pair in grouped for row in zip_longest(*pair))
    return tuple(
        Pair(_html(a), _html(b), _heads(a) or _heads(b), min(_length(a), _length(b)) > _LONG)
        for a, b in rows
    )


def renamed(fragment: str, prefix: str) -> str:
    """Return HTML whose anchors, and the links to them, carry a prefix."""
    body = parse(fragment)
    _rename_anchors(body, prefix)
    return "".join(_said(child) for child in body)


def _rename_anchors(body: HtmlElement, prefix: str) -> None:
    here = {element.get("id") for element in body.iter() if element.get("id")}
    for element in body.iter():
        if element.get("id"):
            element.set("id", prefix + element.get("id", ""))
        if element.get("href", "").removeprefix("#") in here:
            element.set("href", f"#{prefix}{element.get('href', '')[1:]}")


def _blocks(body: HtmlElement) -> list[Block]:
    found: list[Block] = []
    for child in body:
        if "note" in child.get("class", "").split() and found:
            found[-1].html.append(_said(child))
        elif "clauses" in child.get("class", "").split():
            found.extend(_clause(clause) for clause in child)
        else:
            anchor = child.get("id", "")
            found.append(Block(anchor, child.tag in _HEADINGS, [_said(child)], _letters(child)))
    return found


def _clause(item: HtmlElement) -> Block:
    # One clause stands in a cell of its own; a list of one would only be read out as such.
    item.tag = "div"
    return Block(item.get("id", ""), heading=False, html=[_said(item)], length=_letters(item))


def _letters(element: HtmlElement) -> int:
    """Count the letters of an element, those of the notes in it left out."""
    notes = element.xpath(".//*[contains(concat(' ', @class, ' '), ' note ')]")
    return len(element.text_content()) - sum(len(note.text_content()) for note in notes)


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


def _length(block: Block | None) -> int:
    return block.length if block else 0


def _heads(block: Block | None) -> bool:
    return bool(block and block.heading)


def _said(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode")).strip()
