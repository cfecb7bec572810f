"""Bold type holds whole numbers and markers: a hand that sets it begins or ends amid them.

`(**2) Words**` says no marker, and `**1**5.30` no time of day. What of a word is bold stays so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, WITHOUT_BOLD, Block
from esafety.importing.structure.markers import marker_of

_PIECE: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W_]+")
_ENDED_BY_WORD: Final = re.compile(r"[^\W_]+\Z")
_LONGEST_WORD: Final = 100
_IN_BRACKETS: Final = re.compile(r"\([^\W_]{1,3}\)")


def with_whole_bold(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks; bold type begins and ends beside their numbers and markers."""
    for block in blocks:
        rows = tuple(tuple(map(whole_bold, row)) for row in block.rows)
        yield replace(block, text=whole_bold(block.text), rows=rows)


def whole_bold(text: str) -> str:
    """Return a text in which bold type cuts no number and no marker, and begins with no blank."""
    if BOLD_ON not in text or text.count(BOLD_ON) != text.count(BOLD_OFF):
        return text
    letters = text.translate(WITHOUT_BOLD)
    bold = [*_bold_letters(text)]
    for start, end in _whole(letters, bold):
        said = [place for place in range(start, end) if letters[place].isalnum()]
        most = sum(bold[place] for place in said) * 2 > len(said)
        bold[start:end] = [most] * (end - start)
    return _marked(letters, bold)


def _bold_letters(text: str) -> Iterator[bool]:
    bold = False
    for letter in text:
        if letter in (BOLD_ON, BOLD_OFF):
            bold = letter == BOLD_ON
        else:
            yield bold


def _whole(letters: str, bold: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield what is to be bold as a whole or not at all: the marker, numbers, words cut twice."""
    if marker := marker_of(letters.strip()):
        blanks = len(letters) - len(letters.lstrip())
        yield blanks, blanks + len(marker.written)
    yield from (found.span() for found in _IN_BRACKETS.finditer(letters))
    for piece in _PIECE.finditer(letters):
        if any(_cuts_number(letters, bold, place) for place in range(*piece.span())):
            yield piece.span()
    for start, end in _runs(bold):
        if _is_within(letters, start) and _is_within(letters, end) and " " in letters[start:end]:
            yield from (_word_at(letters, place) for place in (start, end))


def _cuts_number(letters: str, bold: list[bool], place: int) -> bool:
    """Tell whether bold type begins behind a digit or ends before one."""
    if not place or bold[place - 1] == bold[place]:
        return False
    return letters[place - 1 if bold[place] else place].isdigit()


def _runs(bold: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield where each run of bold letters begins and ends."""
    for is_bold, run in groupby(range(len(bold)), key=lambda place: bold[place]):
        places = [*run]
        if is_bold:
            yield places[0], places[-1] + 1


def _is_within(letters: str, place: int) -> bool:
    return 0 < place < len(letters) and letters[place - 1].isalnum() and letters[place].isalnum()


def _word_at(letters: str, place: int) -> tuple[int, int]:
    """Return where the word begins and ends that is cut at a place."""
    begun = _ENDED_BY_WORD.search(letters[max(place - _LONGEST_WORD, 0) : place])
    goes_on = _WORD.match(letters, place)
    return place - len(begun[0] if begun else ""), goes_on.end() if goes_on else place


def _marked(letters: str, bold: list[bool]) -> str:
    """Return a text with marks around its bold letters, blanks at the ends of a run outside."""
    made, last = "", 0
    for start, end in _runs(bold):
        inner = letters[start:end]
        begins = start + len(inner) - len(inner.lstrip())
        ends = begins + len(inner.strip())
        made += letters[last:begins]
        made += f"{BOLD_ON}{letters[begins:ends]}{BOLD_OFF}" if ends > begins else ""
        last = max(begins, ends)
    return made + letters[last:]
