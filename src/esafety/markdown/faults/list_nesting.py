"""Lists that are rendered otherwise than they are written: flattened, merged, renumbered.

The renderer nests by four blanks; seen in the rendered tree, held against its lines.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.list_numbers import NumberedLists
from esafety.markdown.list_blocks import LISTS
from esafety.markdown.rendered_words import Located
from esafety.markdown.renderer import FOOTNOTES, RenderedMarkdown
from esafety.problems.problem import Fault

_MARKER: Final = re.compile(r"^(?:[-*+]|\(?[0-9]{1,9}[.)]|[a-zA-Z][.)])[ \t]+")
LIST_FAULTS: Final = (
    *("number-taken-for-list", "list-renumbered", "list-flattened", "paragraph-left-item"),
    *("lists-joined", "ones-apart", "shown-list"),
)
_TAB: Final = 4
_NESTS: Final = 2


def nesting_faults(
    rendering: RenderedMarkdown, located: Located, lines: list[str], *, numbered: bool
) -> Iterator[Fault]:
    """Yield each list that is shown otherwise than written: line from 0, key, params.

    `lines` are those of the page's body. In a `numbered` page, a chapter, clauses get their
    own numbers, so the numbers of a list are not shown.
    """
    for parent in _parents(rendering.root):
        for child in parent:
            if child.tag in LISTS:
                yield from _flattened(child, located, lines)
        for before, after in pairwise(parent):
            if before.tag in LISTS:
                yield from _fallen_out(before, after, located, lines)
        numbers = NumberedLists(rendering, located, lines, numbered=numbered)
        yield from numbers.faults(parent)


def _parents(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if element.get("class") != FOOTNOTES and element.tag not in LISTS:
            yield element


def _indent(line: str) -> int:
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip(" "))


def _flattened(block: Element, located: Located, lines: list[str]) -> Iterator[Fault]:
    """Yield items written further in than their siblings: meant as a list within an item."""
    written = [number for item in block.iterfind("li") if (number := _marked(item, located, lines))]
    for number in written:
        further = _indent(lines[number - 1]) - _indent(lines[written[0] - 1])
        other = lines[number - 1].lstrip()[:1] != lines[written[0] - 1].lstrip()[:1]
        # One blank further may be carelessness; with another mark it is a list of its own.
        if further >= _NESTS or (further and other):
            yield number - 1, "list-flattened", _facts(lines[number - 1])
            return


def _marked(item: Element, located: Located, lines: list[str]) -> int:
    """Return the line of an item, counted from 1, if its marker stands there; else 0."""
    number = located.line(item)
    return number + 1 if _MARKER.match(lines[number].lstrip(" \t>")) else 0


def _fallen_out(
    block: Element, after: Element, located: Located, lines: list[str]
) -> Iterator[Fault]:
    """Yield what was written under an item, by fewer than four blanks, and stands outside it."""
    items = [item for item in block if item.tag == "li"]
    if not items:
        return
    first, place = located.line(items[0]), located.own_line(after)
    # The first words of a box stand inside it, set in; they are no item's.
    if place is None or after.tag in ("div", "details"):
        return
    inner = _indent(lines[place]) - _indent(lines[first])
    if place > first and inner >= _NESTS and lines[place].strip():
        key = "list-flattened" if after.tag in LISTS else "paragraph-left-item"
        yield place, key, _facts(lines[place])


def _facts(line: str) -> dict[str, object]:
    return {"shown": excerpt(line)}
