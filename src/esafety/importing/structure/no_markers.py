"""What begins like a marker and stands in no row is the beginning of a sentence."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from esafety.importing.block import (
    BOLD_ON,
    COUNTS,
    LETTER,
    NO_MARKER,
    WITHOUT_BOLD,
    Block,
)
from esafety.importing.structure.markers import LONGEST_ROW, Marker, marker_of, typed_marker
from esafety.importing.structure.patterns import CAPITAL, DOTTED, NUMBERED_SENTENCE
from esafety.importing.structure.shapes import is_name, is_sentence

# How far a clause may be counted from the next one: numbers are left out by mistake.
_NEAR: Final = (-2, -1, 1, 2)


def with_letters(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; an I, V or X that counts on in a row of capitals is no Roman number."""
    found, last = [], None
    for block in blocks:
        bold = BOLD_ON if block.text.startswith(BOLD_ON) else ""
        text = f"{bold}{LETTER}{block.text.removeprefix(bold)}"
        own = None if block.depth else marker_of(text.translate(WITHOUT_BOLD))
        if own and own.follows(last):
            found.append(replace(block, text=text))
        else:
            found.append(block)
            own = typed_marker(block)
        last = own if own and own.kind == CAPITAL else last
    return found


def with_counted_classes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; `2. Sınıf öğretmenleri …` is a clause right between 1 and 3.

    Where all of a row say so, classes are meant.
    """
    rows = [_number(block) for block in blocks]
    around = zip([None, *rows], rows, [*rows[1:], None], blocks, strict=False)
    return [
        replace(block, text=block.text.replace(own[0], f"{own[0]}{COUNTS}", 1))
        if own and own["class"] and _is_row(before, own, after)
        else block
        for before, own, after, block in around
    ]


def _number(block: Block) -> re.Match[str] | None:
    """Return the number before a sentence, and whether it may count a class."""
    sentence = not block.depth and is_sentence(block.plain)
    return NUMBERED_SENTENCE.match(block.text) if sentence else None


def _is_row(before: re.Match[str] | None, own: re.Match[str], after: re.Match[str] | None) -> bool:
    """Tell whether a number stands right behind or before its neighbour in a row of clauses."""
    place = int(own["value"])
    follows = before and not before["class"] and int(before["value"]) == place - 1
    leads = after and not after["class"] and int(after["value"]) == place + 1
    return bool(follows or leads)


def with_no_markers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; one that only seems to have a marker is marked as having none."""
    markers = [typed_marker(block) for block in blocks]
    around = zip([None, *markers], markers, [*markers[1:], None], strict=False)
    dashed = _rows(one for one in markers if one and one.dashed)
    named = _rows(one for one in markers if one and one.may_be_words and is_name(one.rest))
    dotted = {one.value for one in markers if one and one.kind == DOTTED}
    alone = [
        _is_alone(*three, dashed, named) and not _is_clause(three[1], dotted) for three in around
    ]
    return [
        replace(block, text=f"{NO_MARKER}{block.text}") if no_marker else block
        for block, no_marker in zip(blocks, alone, strict=True)
    ]


def _is_alone(
    before: Marker | None,
    own: Marker | None,
    after: Marker | None,
    dashed: Mapping[str, int],
    named: Mapping[str, int],
) -> bool:
    if own is None:
        return False
    if own.dashed:
        return not _is_in(own, dashed)
    in_row = own.follows(before) or (after and after.follows(own))
    names = own.may_be_words and is_name(own.rest) and _is_in(own, named)
    return bool(own.may_be_words and not in_row and not names)


def _is_clause(own: Marker | None, dotted: Collection[str]) -> bool:
    """Tell whether 2.3 begins its row or has another near it, wherever that stands."""
    if not own or own.kind != DOTTED:
        return False
    head, _, last = own.value.rpartition(".")
    beside = (f"{head}.{int(last) + step}" for step in _NEAR)
    return int(last) == 1 or any(one in dotted for one in beside)


def _is_in(own: Marker, rows: Mapping[str, int]) -> bool:
    return any(own.counts(place) for place in range(1, rows.get(own.kind, 0) + 1))


def _rows(markers: Iterable[Marker]) -> dict[str, int]:
    """Return how far each kind of marker counts from 1 on; a row has two at least.

    What stands between them, as the text below a heading, ends no row.
    """
    found: dict[str, set[int]] = {}
    for marker in {one.written: one for one in markers}.values():
        places = (place for place in range(1, LONGEST_ROW) if marker.counts(place))
        found.setdefault(marker.kind, set()).update(places)
    lengths = {kind: _length(places) for kind, places in found.items()}
    return {kind: length for kind, length in lengths.items() if length > 1}


def _length(places: Collection[int]) -> int:
    return next(place for place in count(1) if place not in places) - 1
