"""Marks of lists and boxes that the renderer takes for something else, seen in what is written.

What they become cannot be told from the rendered page: an empty item underlines the line
above as a heading, a title without quotes becomes a class.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.problems.problem import Fault

# The kinds of boxes that the theme draws.
BOX_KINDS: Final = (
    *("note", "abstract", "info", "tip", "success", "question", "warning", "failure"),
    *("danger", "important", "caution", "example", "quote"),
)
_PLACES: Final = ("inline", "end")
_FENCE: Final = re.compile(r"^\s*(`{3,}|~{3,})")
_EMPTY_ITEM: Final = re.compile(r"^\s*[-*+][ \t]*$")
_BOX: Final = re.compile(r"^( *)(!!!|\?\?\?\+?|===)[ \t]+(?!=)(.*)$")
_QUOTED: Final = re.compile(r'"[^"]*"\s*$')
_TABBED: Final = re.compile(r"(?<=[^\s])\t+(?=[^\s])")
# A code for a sign without its semicolon; in an address `&copy=` is a name.
_ENTITY: Final = re.compile(r"&(?:nbsp|amp|lt|gt|quot|copy|shy|#\d{2,5})(?![;=\w])")
_NOTE_TITLE: Final = re.compile(r"^\s*>\s*\[!\w+\]\s+\S")
_LETTER: Final = re.compile(r"^\s*(?:[-*+]\s+)?([a-zçğıöşü]{1,4})[.)]\s+\S")
_ROMAN: Final = ("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii")
# Classes by which the renderer marks what is nobody's words; given to words, they hide them.
_HIDING: Final = re.compile(
    r"(?:\{[^{}]*\.|class=\s*[\"'][^\"'<>]*)(headerlink|footnote(?:-backref|-ref)?)\b"
)
_INDENT: Final = 4
_SHOWN: Final = 60


def source_faults(lines: list[str]) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its facts."""
    fence = ""
    for number, line in enumerate(lines):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        elif not fence:
            yield from _line_faults(number, line, lines)


def _line_faults(number: int, line: str, lines: list[str]) -> Iterator[Fault]:
    shown: dict[str, object] = {"shown": line.strip()[:_SHOWN]}
    if hiding := _HIDING.search(line):
        yield number, "class-not-allowed", {"name": hiding[1]}
    if entity := _ENTITY.search(line):
        yield number, "shown-entity", {"shown": entity[0]}
    if _EMPTY_ITEM.match(line):
        yield number, "empty-item", shown
    elif _is_tabbed(line, lines[number + 1 : number + 2], lines[:number][-1:]):
        yield number, "shown-table", shown
    elif _NOTE_TITLE.match(line) and not "".join(lines[number + 1 : number + 2]).startswith(">"):
        yield number, "empty-note", shown
    elif box := _BOX.match(line):
        yield from _box_faults(number, box, lines)
    elif (letter := _LETTER.match(line)) and _shifts(letter[1], lines[:number]):
        yield number, "letters-as-list", shown


def _box_faults(number: int, box: re.Match[str], lines: list[str]) -> Iterator[Fault]:
    shown: dict[str, object] = {"shown": box[0].strip()[:_SHOWN]}
    kind, *rest = _QUOTED.sub("", box[3]).split() or [""]
    known = box[2] == "===" or kind in BOX_KINDS
    if "“" not in box[3] and (not known or any(word not in _PLACES for word in rest)):
        usual = kind if kind in BOX_KINDS else BOX_KINDS[0]
        facts: dict[str, object] = {"kind": usual, "known": ", ".join(BOX_KINDS)}
        yield number, "box-title-without-quotes", shown | facts
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    if len(following) - len(following.lstrip(" ")) < len(box[1]) + _INDENT:
        yield number, "empty-box", shown


def _is_tabbed(line: str, below: list[str], above: list[str]) -> bool:
    """Tell whether a line and the next one are the first two of columns parted by tabs."""
    counts = [len(_TABBED.findall(one)) for one in (line, *below, *above)]
    return bool(below) and counts[0] == counts[1] > 0 and counts[2:] != counts[:1]


def _shifts(letter: str, before: list[str]) -> bool:
    """Tell whether a letter goes on a list in an order that the site does not count in."""
    above = next((line for line in reversed(before) if line.strip()), "")
    return bool(_LETTER.match(above)) and (letter in "çğıöşü" or letter in _ROMAN)
