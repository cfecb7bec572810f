"""Marks of lists and boxes that the renderer takes for something else, seen in what is written.

What they become cannot be told from the rendered page: an empty item underlines the line
above as a heading, a title without quotes becomes a class.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.source_blocks import block_faults
from esafety.markdown.renderer import ADDED, FOOTNOTES
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
    r"(?:\{[^{}]*\.|class\s*=\s*[\"']?[^\"'<>=]*)\b"
    rf"({'|'.join((*ADDED, FOOTNOTES))})\b",
    re.IGNORECASE,
)
_INLINE_CODE: Final = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
# What the renderer would take away, or leave, without a trace in the words of the page.
_PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("backslash-lost", re.compile(r"(?<!\\)(?:\\\\)*\\(?=[^\W_])")),
    (
        "entity-open",
        re.compile(
            r"&(?:nbsp|amp|lt|gt|quot|copy|reg|shy|euro|ndash|mdash|hellip|laquo|raquo)(?![\w;=])"
        ),
    ),
    ("shown-comment", re.compile(r"(?<!\\)\{(?:>>|\+\+|--|~~|==)(?=.*?(?:<<|\+\+|--|~~|==)\})")),
)
_INDENT: Final = 4


def source_faults(lines: list[str]) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its facts."""
    outside, opened = _outside_fences(lines)
    for number, line in outside.items():
        yield from _line_faults(number, line, lines)
    yield from block_faults(outside)
    if opened is not None:
        yield opened, "shown-fence", {"shown": excerpt(lines[opened])}


def _outside_fences(lines: list[str]) -> tuple[dict[int, str], int | None]:
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
            outside[number] = _INLINE_CODE.sub(lambda code: "\ue001" * len(code[0]), line)
    return outside, opened


def _line_faults(number: int, line: str, lines: list[str]) -> Iterator[Fault]:
    shown: dict[str, object] = {"shown": excerpt(line)}
    if hiding := _HIDING.search(unescape(line)):
        yield number, "class-not-allowed", {"name": hiding[1]}
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
    elif "“" not in box[3] and (not known or any(word not in _PLACES for word in rest)):
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
