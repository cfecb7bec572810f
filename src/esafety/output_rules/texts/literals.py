"""The comments and the strings of a program (ECMA-262, 12.4 and 12.9.4): where each stands.

A program is searched for how such a part begins, and from there for its end. Where a quotation
mark is never closed nothing is a string, nor behind any other mark of its kind up to there: whoever
read on from each of them would need squared time for a text of marks alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_BEGINNING: Final = re.compile(r"[\"'`]|/\*|^[ \t]*+//[^\n]*+", re.MULTILINE)
_STRING: Final = re.compile(r"[\"'`]")
# A comment in which no other begins: of two beginnings the second is meant.
_COMMENT: Final = re.compile(r"(?:[^*/]|\*(?!/)|/(?!\*))*+\*/")
_REST: Final[Mapping[str, re.Pattern[str]]] = {
    '"': re.compile(r"(?:[^\"\\\n]|\\.)*+", re.DOTALL),
    "'": re.compile(r"(?:[^'\\\n]|\\.)*+", re.DOTALL),
    "`": re.compile(r"(?:[^`\\]|\\.)*+", re.DOTALL),
}


@dataclass(frozen=True, slots=True)
class ProgramText:
    """A comment or a string of a program, with its marks; `end` is the place behind it."""

    start: int
    end: int
    is_comment: bool = False


def strings(program: str) -> Iterator[ProgramText]:
    """Yield the strings of a program; what only a comment holds in quotation marks is one, too."""
    return _parts(program, _STRING)


def comments_and_strings(program: str) -> Iterator[ProgramText]:
    """Yield the comments and strings of a program; none begins within another.

    `//` begins a comment at the start of a line only: elsewhere it may stand in an address.
    """
    return _parts(program, _BEGINNING)


def _parts(program: str, beginning: re.Pattern[str]) -> Iterator[ProgramText]:
    unclosed: dict[str, int] = {}
    place = 0
    while found := beginning.search(program, place):
        mark, place = found[0], found.end()
        if mark in _REST:
            end = _closed(program, found, unclosed)
        elif mark == "/*":
            rest = _COMMENT.match(program, place)
            end = rest.end() if rest else None
        else:
            end = place
        if end is not None:
            yield ProgramText(found.start(), end, is_comment=mark not in _REST)
            place = end


def _closed(program: str, opened: re.Match[str], unclosed: dict[str, int]) -> int | None:
    """Return where a string ends; None if it does not, and that is noted by its mark."""
    mark, place = opened[0], opened.end()
    rest = _REST[mark].match(program, place) if place > unclosed.get(mark, 0) else None
    if rest is not None and program.startswith(mark, rest.end()):
        return rest.end() + 1
    if rest is not None:
        unclosed[mark] = rest.end()
    return None
