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
_LETTER: Final = re.compile(r"^\s*([a-zçğıöşü]{1,4})[.)]\s+\S")
_ROMAN: Final = ("ii", "iii", "iv", "vi", "vii", "viii", "ix")
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
    if _EMPTY_ITEM.match(line):
        yield number, "empty-item", shown
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


def _shifts(letter: str, before: list[str]) -> bool:
    """Tell whether a letter goes on a list in an order that the site does not count in."""
    above = next((line for line in reversed(before) if line.strip()), "")
    return bool(_LETTER.match(above)) and (letter in "çğıöşü" or letter in _ROMAN)
