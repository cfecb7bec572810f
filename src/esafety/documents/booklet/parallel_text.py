"""Pair the blocks of two languages for facing pages, so that each clause stays level."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import HEADINGS, parse

# Eight lines of a page, in letters: a clause that is longer in both languages may break to
# the next opening, since both columns break together; a shorter one is kept together.
_MIN_BREAKABLE: Final = 500


@dataclass(slots=True)
class LanguageBlock:
    """A heading, a clause or a paragraph; `anchor` is what both languages call it by.

    `length` is the number of its letters, those of its notes left out.
    """

    anchor: str
    heading: bool
    html: list[str] = field(default_factory=list)
    length: int = 0


@dataclass(frozen=True, slots=True)
class ParallelBlock:
    """What stands side by side; either may be empty where a language says nothing.

    It `breaks` where it is long enough in both languages to go over to the next opening. Its
    notes do not count: they stay with its end, and could not be what goes over.
    """

    left: str
    right: str
    heading: bool
    breaks: bool = False


def parallel_blocks(left: str, right: str, prefix: str) -> tuple[ParallelBlock, ...]:
    """Return the blocks of a chapter in two languages, side by side.

    Headings and clauses are paired by their anchors, which the checks keep the same in both
    languages; other blocks between two of them are paired in order. A note belongs to the
    block before it. The right side's anchors get a `prefix`, because one document holds both.
    """
    translation = parse(right)
    _prefix_anchors(translation, prefix)
    left_groups = _groups_by_anchor(_blocks(parse(left)))
    right_groups = _groups_by_anchor(_blocks(translation))
    nothing: list[LanguageBlock] = []
    grouped = zip_longest(left_groups, right_groups, fillvalue=nothing)
    rows = (row for pair in grouped for row in zip_longest(*pair))
    return tuple(
        ParallelBlock(
            *(_block_html(a), _block_html(b), _is_heading(a) or _is_heading(b)),
            min(_length(a), _length(b)) > _MIN_BREAKABLE,
        )
        for a, b in rows
    )


def prefix_anchors(fragment: str, prefix: str) -> str:
    """Return HTML whose anchors, and the links to them, have a prefix."""
    body = parse(fragment)
    _prefix_anchors(body, prefix)
    return "".join(_outer_html(child) for child in body)


def _prefix_anchors(body: HtmlElement, prefix: str) -> None:
    here = {element.get("id") for element in body.iter() if element.get("id")}
    for element in body.iter():
        if element.get("id"):
            element.set("id", prefix + element.get("id", ""))
        if element.get("href", "").removeprefix("#") in here:
            element.set("href", f"#{prefix}{element.get('href', '')[1:]}")


def _blocks(body: HtmlElement) -> list[LanguageBlock]:
    blocks: list[LanguageBlock] = []
    for child in body:
        if "note" in child.get("class", "").split() and blocks:
            blocks[-1].html.append(_outer_html(child))
        elif "clauses" in child.get("class", "").split():
            blocks.extend(_clause(clause) for clause in child)
        else:
            anchor = child.get("id", "")
            blocks.append(
                LanguageBlock(anchor, child.tag in HEADINGS, [_outer_html(child)], _letters(child))
            )
    return blocks


def _clause(item: HtmlElement) -> LanguageBlock:
    # Each clause has a table cell of its own; a screen reader would announce a list of one.
    item.tag = "div"
    return LanguageBlock(
        item.get("id", ""), heading=False, html=[_outer_html(item)], length=_letters(item)
    )


def _letters(element: HtmlElement) -> int:
    """Count the letters of an element, those of the notes in it left out."""
    notes = element.xpath(".//*[contains(concat(' ', @class, ' '), ' note ')]")
    return len(element.text_content()) - sum(len(note.text_content()) for note in notes)


def _groups_by_anchor(blocks: Sequence[LanguageBlock]) -> list[list[LanguageBlock]]:
    """Return blocks in groups, each of which begins with one that has an anchor."""
    groups: list[list[LanguageBlock]] = [[]]
    for block in blocks:
        if block.anchor:
            groups.append([])
        groups[-1].append(block)
    return groups


def _block_html(block: LanguageBlock | None) -> str:
    return "".join(block.html) if block else ""


def _length(block: LanguageBlock | None) -> int:
    return block.length if block else 0


def _is_heading(block: LanguageBlock | None) -> bool:
    return bool(block and block.heading)


def _outer_html(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode")).strip()
