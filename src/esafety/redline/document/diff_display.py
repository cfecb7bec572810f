"""Prepare a word diff for display: spaces outside changes, long unchanged text shortened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.redline.word_diff import DELETED, INSERTED, SAME, DiffSegment

GAP: Final = "gap"
BLANK: Final = "blank"
# Of unchanged text with more words than this only both ends are shown.
_MAX_UNCHANGED: Final = 40
_WORDS_KEPT: Final = 14
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DisplayedSegment:
    """Words as they are shown: unchanged, inserted, deleted, a gap or a blank; line by line."""

    kind: str
    lines: tuple[str, ...]


def displayed_segments(segments: Sequence[DiffSegment]) -> tuple[DisplayedSegment, ...]:
    """Return what is shown for the segments of a diff.

    The spaces of a changed segment go to the text around it, so that no space is underlined;
    a replacement is separated by one space from what it replaced.
    """
    return tuple(part for segment in _segments(segments) for part in _separate_spaces(segment))


def _separate_spaces(segment: DisplayedSegment) -> Iterator[DisplayedSegment]:
    """Put the spaces around unchanged words into segments of their own.

    WeasyPrint 70 looks for the end of a line inside a text whose last space would do, and
    may find its first word (layout/inline.py, _break_waiting_children).
    """
    if segment.kind != SAME:
        yield segment
        return
    for part in _split_edges("\n".join(segment.lines)):
        if part:
            yield DisplayedSegment(BLANK if part == " " else SAME, _lines(part))


def _segments(segments: Sequence[DiffSegment]) -> Iterator[DisplayedSegment]:
    only = len(segments) == 1
    for place, segment in enumerate(segments):
        if segment.kind == SAME:
            yield from _shorten_unchanged(
                segment.text, first=not place, last=place == len(segments) - 1, only=only
            )
            continue
        before, core, after = _split_edges(segment.text)
        if before or (place and _is_replacement(segments, place - 1)):
            yield DisplayedSegment(SAME, _lines(before or " "))
        yield DisplayedSegment(segment.kind, _lines(core))
        if after and not _is_replacement(segments, place):
            yield DisplayedSegment(SAME, _lines(after))


def _is_replacement(segments: Sequence[DiffSegment], place: int) -> bool:
    """Return whether the deletion at an index is followed by its replacement."""
    return [segment.kind for segment in segments[place : place + 2]] == [DELETED, INSERTED]


def _shorten_unchanged(
    text: str, *, first: bool, last: bool, only: bool
) -> Iterator[DisplayedSegment]:
    words = re.findall(r"\s*\S+\s*", text)
    if only or len(words) <= _MAX_UNCHANGED:
        yield DisplayedSegment(SAME, _lines(text))
        return
    if not first:
        yield DisplayedSegment(SAME, _lines("".join(words[:_WORDS_KEPT])))
    yield DisplayedSegment(GAP, ("[…]",))
    if not last:
        yield DisplayedSegment(SAME, _lines(" " + "".join(words[-_WORDS_KEPT:])))


def _split_edges(text: str) -> tuple[str, str, str]:
    match = _EDGES.match(text)
    return (match[1], match[2], match[3]) if match else ("", text, "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))
