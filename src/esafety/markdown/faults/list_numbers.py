"""Numbers and letters taken for those of a list, or shown as others.

The renderer takes a number at the start of a line for an item of a list. This is seen in
the rendered tree, held against the lines it comes from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.list_blocks import LISTS
from esafety.markdown.list_counting import counted_from, first_number, letter_of
from esafety.markdown.outline import BLOCKS
from esafety.markdown.rendered_words import Located, text_of
from esafety.markdown.renderer import HEADINGS, RenderedMarkdown
from esafety.problems.problem import Fault

# What stands before an item: marks of quotes and lists, of a definition, of a footnote.
_BEFORE: Final = re.compile(r"(?:[ \t>*+-]|\[\^[^\]\s]+\]:|:[ \t])*")
_MARKER: Final = re.compile(r"(?P<number>[0-9]+|[a-zA-Z])(?P<mark>[.)])(?=[ \t])")
_NEXT: Final = re.compile(r"[ \t]+(?P<number>[0-9]+|[a-zA-Z])(?P<mark>[.)])(?=[ \t])")
# Words that follow an ordinal: "4. sınıf", "1. ve 2. sınıflar", "b) bendine göre". A
# sentence begins with a capital, so small letters tell an ordinal from an item of a list.
_ORDINAL: Final = re.compile(
    r"(?:ve|ile|ila|veya|ya da|gün|yıl|kat|ders|fıkra|bent)\b|"
    r"(?:sınıf|madde|bölüm|dönem|hafta|yüzyıl|bend|fıkra|şık|şube)\w*"
)
# In a chapter the number of a clause is never shown, so "1. Dönem" loses it with a capital, too.
_CAPITAL: Final = re.compile(r"(?:Sınıf|Bölüm|Dönem|Hafta|Yüzyıl|Yarıyıl)\w*\s")
# The Roman numeral that follows i), v) or x), which are read as letters.
_ROMAN: Final = re.compile(r"(?:^|\s)(?:ii|vi|xi)[.)]\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberedLists:
    """The numbers written before the items of lists, against those that are shown."""

    rendering: RenderedMarkdown
    located: Located
    lines: list[str]
    numbered: bool

    def faults(self, parent: Element) -> Iterator[Fault]:
        """Yield numbers that belong to the words, or are shown as others."""
        expected, before = 1, ""
        for block in parent:
            if block.tag in HEADINGS:
                expected = 1
            # A list right behind another one is reported as flattened.
            if block.tag == "ol" and before not in LISTS and (items := block.findall("li")):
                yield from self._list(block, items, parent, expected)
                expected = first_number(block) + len(items)
            elif block.tag == "ul" and self.numbered:
                expected += len(block)
            before = block.tag

    def _list(
        self, block: Element, items: list[Element], parent: Element, expected: int
    ) -> Iterator[Fault]:
        first = self.located.line(items[0])
        written = _marker(self.lines[first], letters=parent.tag != "li")
        if written and self._is_ordinal(block, items, parent, expected):
            params = _as_words(written) | {"shown": excerpt(self.lines[first])}
            yield first, "number-taken-for-list", params
            return
        yield from _renumbered(items, first_number(block), self.located, self.lines)
        # In a chapter clauses count on from one list to the next.
        if not self.numbered or parent.tag == "li":
            yield from _ones_apart(items, self.located, self.lines)

    def _is_ordinal(
        self, block: Element, items: list[Element], parent: Element, expected: int
    ) -> bool:
        """Tell whether a list's numbers were meant as words, or are not shown as written."""
        own = (item for item in items if not (len(item) and _begins(item, item[0])))
        said = [text_of(self.rendering, item).replace("\n", " ") for item in own]
        if any(_ORDINAL.match(one) for one in said):
            return True
        start = first_number(block)
        if _is_lettered(block) and any(_ROMAN.search(one) for one in said):
            return False
        unexpected = start not in (1, expected) and (self.numbered or len(items) == 1)
        whole = _begins(parent, block) and (parent.tag == "li" and not parent.get("id"))
        noted = _begins(parent, block) and len(items) == 1
        ranked = (
            self.numbered and parent.tag != "li" and bool(said and all(map(_CAPITAL.match, said)))
        )
        return unexpected or whole or noted or ranked


def _begins(parent: Element, block: Element) -> bool:
    """Tell whether an item, a definition or a note begins with a list instead of words."""
    inside = parent.tag in ("li", "dd")
    first = inside and not (parent.text or "").strip() and parent[0] is block
    return bool(first and block.tag in LISTS)


def _is_lettered(block: Element) -> bool:
    return block.get("type") in ("a", "A")


def _marker(line: str, *, letters: bool) -> re.Match[str] | None:
    """Return the number or letter that a line begins with, behind the marks of quotes and lists.

    Of two, the second is the words', but of two letters (initials) the first.
    """
    found = _MARKER.match(line, _end_of_marks(line))
    second = _NEXT.match(line, found.end()) if found and not letters else None
    initials = found and second and found["number"].isalpha() and second["number"].isalpha()
    return second if second and not initials else found


def _end_of_marks(line: str) -> int:
    before = _BEFORE.match(line)
    return before.end() if before else 0


def _as_words(found: re.Match[str]) -> dict[str, object]:
    """Return a number and its mark as they were written, and as they stay words."""
    number, mark = found["number"], found["mark"]
    return {"written": number + mark, "escaped": f"{number}\\{mark}"}


def _renumbered(
    items: list[Element], start: int, located: Located, lines: list[str]
) -> Iterator[Fault]:
    """Yield a number that is shown as another one; a list of nothing but ones is a habit."""
    at = [located.line(item) for item in items]
    written = [found for n in at if (found := _MARKER.match(lines[n], _end_of_marks(lines[n])))]
    numbers = [_value(found["number"]) for found in written]
    if len(numbers) < len(items) or set(numbers) == {start}:
        return
    for place, number in enumerate(numbers):
        if number != start + place:
            yield at[place], *_as_other(written[place], start + place, lines[: at[place]])
            return


def _ones_apart(items: list[Element], located: Located, lines: list[str]) -> Iterator[Fault]:
    """Yield the first `1.` behind a blank line: the list above goes on there, as a habit or not."""
    at = [located.line(item) for item in items]
    found = [_MARKER.match(lines[n], _end_of_marks(lines[n])) for n in at]
    if any(one is None or one["number"] != "1" for one in found):
        return
    for place, (before, marker) in enumerate(zip(items, found[1:], strict=False), 2):
        apart = not lines[at[place - 1] - 1].strip()
        # Where an item has more than its words, the blank line is the item's own.
        if apart and marker and len([e for e in before if e.tag in BLOCKS]) <= 1:
            yield (
                at[place - 1],
                "ones-apart",
                _as_words(marker) | {"shown": f"{place}{marker['mark']}"},
            )
            return


def _as_other(found: re.Match[str], shown: int, before: list[str]) -> tuple[str, dict[str, object]]:
    """Return the sentence for a number shown as another: two lists, or one counted wrongly."""
    joined = _value(found["number"]) == 1 and before and not before[-1].strip()
    said = str(shown) if found["number"].isdigit() else letter_of(shown)
    key = "lists-joined" if joined else "list-renumbered"
    return key, _as_words(found) | {"shown": said + found["mark"]}


def _value(number: str) -> int:
    return counted_from(number) if number.isdigit() else ord(number.lower()) - ord("a") + 1
