"""Marks of lists and boxes that the renderer takes for something else, seen in what is written.

What they become cannot be seen from the rendered page: an empty item underlines the line
above as a heading, a title without quotes becomes a class.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from esafety.markdown.faults.attributes.classes import BOX_KINDS, BOX_PLACES, class_fault
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.source_blocks import block_faults
from esafety.markdown.renderer import ADDED, FOOTNOTES
from esafety.problems.problem import Fault

_FENCE: Final = re.compile(r"^\s*(`{3,}|~{3,})")
_EMPTY_ITEM: Final = re.compile(r"^\s*[-*+][ \t]*$")
_BOX: Final = re.compile(r"^( *)(!!!|\?\?\?\+?|===)[ \t]+(?!=)(.*)$")
_QUOTED: Final = re.compile(r'"[^"]*"\s*$')
_LETTER: Final = re.compile(r"^\s*([a-zçğıöşü]{1,4})[.)]\s+\S")
_ROMAN: Final = ("ii", "iii", "iv", "vi", "vii", "viii", "ix")
# Classes by which the renderer marks what is nobody's words; given to words, they hide them.
_HIDING: Final = re.compile(
    r"(?:\{[^{}]*\.|class\s*=\s*[\"']?[^\"'<>=]*)\b"
    rf"({'|'.join((*ADDED, FOOTNOTES))})\b",
    re.IGNORECASE,
)
_TICKS: Final = re.compile("`+")
_OPENED: Final = r"\{(?:>>|\+\+|--|~~|==)"
# What the renderer would take away, or leave, without a trace in the words of the page.
_PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("backslash-lost", re.compile(r"(?<!\\)(?:\\\\)*\\(?=[^\W_])")),
    (
        "entity-open",
        re.compile(
            r"&(?:nbsp|amp|lt|gt|quot|copy|reg|shy|euro|ndash|mdash|hellip|laquo|raquo)(?![\w;=])"
        ),
    ),
    # From the last mark that opens before one that closes, so that many cost linear time.
    (
        "shown-comment",
        re.compile(rf"(?<!\\){_OPENED}(?=(?:(?!(?<!\\){_OPENED}).)*?(?:<<|\+\+|--|~~|==)\}})"),
    ),
)
_INDENT: Final = 4
# Stands for a letter of code; it is none itself.
_CODE: Final = "\ue001"


def source_faults(lines: list[str]) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its params."""
    outside, opened = outside_fences(lines)
    for number, line in outside.items():
        yield from _line_faults(number, line, lines)
    yield from block_faults(outside)
    if opened is not None:
        yield opened, "shown-fence", {"shown": excerpt(lines[opened])}


def outside_fences(lines: list[str]) -> tuple[dict[int, str], int | None]:
    """Return the lines that are no code, without code in them, and where a fence stays open."""
    outside: dict[int, str] = {}
    opened, fence = None, ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and not fence:
            opened, fence = number, found[1]
        elif found and found[1] == fence and not line.strip().strip(fence[0]):
            opened, fence = None, ""
        elif not fence:
            outside[number] = _without_code(line)
    return outside, opened


def _without_code(line: str) -> str:
    """Return a line with its code replaced, letter by letter, by a mark that is none."""
    runs = [run.span() for run in _TICKS.finditer(line)]
    by_length: dict[int, list[int]] = defaultdict(list)
    for number, (start, end) in enumerate(runs):
        by_length[end - start].append(number)
    parts, done, number = [], 0, 0
    while number < len(runs):
        start, end = runs[number]
        # Code ends at as many ticks as it began with; the first of a longer row may be letters.
        closed = ((n, _after(by_length.get(n, ()), number)) for n in range(end - start, 0, -1))
        ticks, last = next((one for one in closed if one[1] is not None), (0, None))
        if last is not None:
            parts += [line[done : end - ticks], _CODE * (runs[last][1] - end + ticks)]
            done, number = runs[last][1], last
        number += 1
    return "".join((*parts, line[done:]))


def _after(numbers: Sequence[int], number: int) -> int | None:
    """Return the first of ascending numbers that is larger than another."""
    place = bisect_right(numbers, number)
    return numbers[place] if place < len(numbers) else None


def _line_faults(number: int, line: str, lines: list[str]) -> Iterator[Fault]:
    shown: dict[str, object] = {"shown": excerpt(line)}
    if hiding := _HIDING.search(unescape(line)):
        yield number, *class_fault(hiding[1])
    for key, pattern in _PATTERNS:
        if found := pattern.search(line):
            yield number, key, {"shown": excerpt(line[max(0, found.start() - 2) :])}
    if _EMPTY_ITEM.match(line):
        yield number, "empty-item", shown
    elif box := _BOX.match(line):
        yield from _box_faults(number, box, lines)
    elif (letter := _LETTER.match(line)) and _shifts(letter[1], lines[:number]):
        yield number, "letters-as-list", shown


def _box_faults(number: int, box: re.Match[str], lines: list[str]) -> Iterator[Fault]:
    shown: dict[str, object] = {"shown": excerpt(box[0])}
    kind, *rest = _QUOTED.sub("", box[3]).split() or [""]
    known = box[2] == "===" or kind in BOX_KINDS
    if not known and not rest and _QUOTED.search(box[3]):
        said: dict[str, object] = {"name": kind, "known": ", ".join(BOX_KINDS)}
        yield number, "box-kind-unknown", shown | said
    elif "“" not in box[3] and (not known or any(word not in BOX_PLACES for word in rest)):
        usual = kind if kind in BOX_KINDS else BOX_KINDS[0]
        params: dict[str, object] = {"kind": usual, "known": ", ".join(BOX_KINDS)}
        yield number, "box-title-without-quotes", shown | params
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    if len(following) - len(following.lstrip(" ")) < len(box[1]) + _INDENT:
        yield number, "empty-box", shown


def _shifts(letter: str, before: list[str]) -> bool:
    """Tell whether a letter goes on a list in an order that the site does not count in."""
    above = next((line for line in reversed(before) if line.strip()), "")
    return bool(_LETTER.match(above)) and (letter in "çğıöşü" or letter in _ROMAN)
