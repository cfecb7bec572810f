"""Lists that are rendered otherwise than they are written: flattened, melted, renumbered.

The renderer nests by four blanks and takes a number at the start of a line for an item of a
list. Both are seen in the rendered tree, held against the lines they come from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.outline import LISTS, NOTES
from esafety.markdown.rendered_words import Located, text_of
from esafety.markdown.renderer import HEADINGS, Rendering
from esafety.problems.problem import Fault

_MARKER: Final = re.compile(r"^(?:[-*+]|\(?[0-9]{1,9}[.)]|[a-zA-Z][.)])[ \t]+")
_NUMBER: Final = re.compile(r"^\(?([0-9]{1,9})[.)]")
# Words that follow an ordinal: "4. sınıf", "1. ve 2. sınıflar". A sentence begins with a
# capital, so small letters tell an ordinal from the first item of a list.
_ORDINAL: Final = re.compile(
    r"(?:ve|ile|ila|veya|ya da|gün|yıl|kat|ders|fıkra|bent)\b|"
    r"(?:sınıf|madde|bölüm|dönem|hafta|yüzyıl)\w*"
)
LIST_FAULTS: Final = (
    *("number-taken-for-list", "list-renumbered", "list-flattened", "paragraph-left-item"),
    "shown-list",
)
_TAB: Final = 4
_NESTS: Final = 2
_SHOWN: Final = 60


def nesting_faults(
    rendering: Rendering, located: Located, lines: list[str], *, numbered: bool
) -> Iterator[Fault]:
    """Yield each list that is shown otherwise than written: line from 0, key, facts.

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
        numbers = _NumberedLists(rendering, located, lines, numbered=numbered)
        yield from numbers.faults(parent)


def _parents(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if element.get("class") != NOTES and element.tag not in LISTS:
            yield element


def _indent(line: str) -> int:
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip(" "))


def _flattened(block: Element, located: Located, lines: list[str]) -> Iterator[Fault]:
    """Yield items written further in than their siblings: meant as a list within an item."""
    written = [number for item in block.iterfind("li") if (number := _marked(item, located, lines))]
    for number in written:
        if _indent(lines[number - 1]) - _indent(lines[written[0] - 1]) >= _NESTS:
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


@dataclass(frozen=True, slots=True)
class _NumberedLists:
    """The numbers written before the items of lists, against those that are shown."""

    rendering: Rendering
    located: Located
    lines: list[str]
    numbered: bool

    def faults(self, parent: Element) -> Iterator[Fault]:
        """Yield numbers that belong to the words, or are shown as others."""
        expected, before = 1, ""
        for block in parent:
            if block.tag in HEADINGS:
                expected = 1
            # A list right behind another one is told as flattened.
            if block.tag == "ol" and before not in LISTS and (items := block.findall("li")):
                yield from self._list(block, items, parent, expected)
                expected = _start(block) + len(items)
            elif block.tag == "ul" and self.numbered:
                expected += len(block)
            before = block.tag

    def _list(
        self, block: Element, items: list[Element], parent: Element, expected: int
    ) -> Iterator[Fault]:
        first = self.located.line(items[0])
        written = _NUMBER.match(self.lines[first].lstrip(" \t>-*+"))
        if written and self._is_ordinal(block, items, parent, expected):
            shown = self.lines[first].strip()[:_SHOWN]
            yield first, "number-taken-for-list", {"number": written[1], "shown": shown}
        else:
            yield from _renumbered(items, _start(block), self.located, self.lines)

    def _is_ordinal(
        self, block: Element, items: list[Element], parent: Element, expected: int
    ) -> bool:
        """Tell whether a list's numbers were meant as words, or are not shown as written."""
        said = [text_of(self.rendering, item) for item in items]
        alone = parent.tag == "li" and not (parent.text or "").strip() and parent[0] is block
        unexpected = _start(block) not in (1, expected) and (self.numbered or len(items) == 1)
        return alone or unexpected or any(_ORDINAL.match(one) for one in said)


def _start(block: Element) -> int:
    return int(block.get("start") or 1)


def _renumbered(
    items: list[Element], start: int, located: Located, lines: list[str]
) -> Iterator[Fault]:
    """Yield a number that is shown as another one; a list of nothing but ones is a habit."""
    written = [(item, _NUMBER.match(lines[located.line(item)].lstrip())) for item in items]
    numbers = [int(found[1]) for _, found in written if found]
    if len(numbers) < len(items) or set(numbers) == {start}:
        return
    for place, number in enumerate(numbers):
        if number != start + place:
            line = located.line(items[place])
            yield line, "list-renumbered", {"number": number, "shown": start + place}
            return


def _facts(line: str) -> dict[str, object]:
    return {"shown": line.strip()[:_SHOWN]}
