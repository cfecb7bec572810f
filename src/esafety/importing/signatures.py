"""Names of people with their offices outside a closing chapter: they would be published, sealed.

A block of signatures stands below the last clause, of one person or of several side by side, in
lines or in a table. It is told by common names beside words for offices; a rarer name is missed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.checks.personal_data.names.stop_words import is_name
from esafety.importing.block import WITHOUT_MARKS, Remark
from esafety.importing.chapters import ImportedPart, ImportedPolicy
from esafety.importing.structure.patterns import BESIDE_OFFICES, NAMED_PLACE, OFFICE
from esafety.importing.structure.shapes import is_titled
from esafety.text.grammar.letter_case import folded
from esafety.text.shortened import shortened

_SEPARATORS: Final = re.compile(r"[\d./:()|–—,_…-]+|\b(?=e-)")
_LONGEST: Final = 300
_NEAR: Final = 3
_SHOWN: Final = 160


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of people: their names, offices, or both; neither where it is none."""

    part: ImportedPart
    names: bool
    offices: bool


def signature_remarks(policy: ImportedPolicy) -> Iterator[Remark]:
    """Yield a remark on each block of people with their offices that no chapter closes."""
    sections = (
        one for chapter in policy.chapters if not chapter.closes for one in chapter.sections
    )
    for parts in (policy.intro, *(section.parts for section in sections)):
        lines = [_line(part) for part in parts]
        for block in _blocks(lines):
            text = " · ".join(_words(line.part) for line in block)
            shown = {"text": shortened(text, _SHOWN)}
            yield Remark.of(block[0].part.block, "import-signatures", **shown)


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield lines near each other that hold at least one name and one office together."""
    held: list[_Line] = []
    last = -_NEAR
    for place, line in enumerate(lines):
        if not (line.names or line.offices):
            continue
        if place - last >= _NEAR:
            yield from _if_people(held)
            held = []
        held.append(line)
        last = place
    yield from _if_people(held)


def _if_people(lines: list[_Line]) -> Iterator[list[_Line]]:
    if any(line.names for line in lines) and any(line.offices for line in lines):
        yield lines


def _line(part: ImportedPart) -> _Line:
    cells = [cell for row in part.block.rows for cell in row] or [part.text]
    people = [_people(cell) for cell in cells]
    return _Line(part, any(names for names, _ in people), any(office for _, office in people))


def _people(text: str) -> tuple[bool, bool]:
    """Tell whether a text is, or ends with, names of people, and offices; a sentence is neither."""
    words = " ".join(text.translate(WITHOUT_MARKS).split())
    if not words or len(words) > _LONGEST or not _is_titled(words):
        return False, False
    small = folded(words)
    rest = BESIDE_OFFICES.sub(" ", OFFICE.sub(" ", NAMED_PLACE.sub(" ", small)))
    left = _SEPARATORS.sub(" ", rest).split()
    return _are_names(left), bool(OFFICE.search(small)) and (not left or _are_names(left))


def _is_titled(text: str) -> bool:
    """Tell whether a line is set as names and offices are: no sentence, each word a capital's."""
    bare = re.sub(r"\b[eE]-(?=\w)|\b[vV]\.", "", text)
    return is_titled(bare) and not re.search(r"[;!?:]$|[^\W\d_]{3,}[.,]$", text)


def _are_names(words: Sequence[str]) -> bool:
    joined = " ".join(words)
    return len(words) > 1 and is_known_name(joined) and is_name(joined)


def _words(part: ImportedPart) -> str:
    rows: Iterable[str] = (", ".join(filter(None, row)) for row in part.block.rows)
    return " · ".join(rows) if part.block.rows else part.text.translate(WITHOUT_MARKS)
