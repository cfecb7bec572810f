"""Compute the word diff of two texts: what stayed, what was deleted, what was inserted.

A word is the text between spaces, without the punctuation at its ends: `BİT'nin`, `e-posta`
and `sayfası,veli` are one word each, so a changed suffix shows as a changed word. Letters
are compared as they are: İ, I, i and ı are four letters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

SAME: Final = "same"
DELETED: Final = "deleted"
INSERTED: Final = "inserted"

_TOKEN = re.compile(r"\s+|[^\W_](?:\S*[^\W_])?|[^\w\s]|_")
_WORD = re.compile(r"[^\W_]")
_SENTENCE_ENDS: Final = frozenset(".!?;:")
# Two changes with at most this many unchanged words between them are shown as one, if both
# are longer.
_MAX_WORDS_BETWEEN: Final = 3


@dataclass(frozen=True, slots=True)
class DiffSegment:
    """Consecutive words that stayed, were deleted or were inserted."""

    kind: str
    text: str


@dataclass(slots=True)
class _Stretch:
    """Tokens of both texts; the same ones where nothing changed."""

    old: list[str]
    new: list[str]
    changed: bool

    @property
    def weight(self) -> int:
        """Return how many words it has in the text that has more."""
        return max(_count(self.old), _count(self.new))


def word_by_word(old: str, new: str) -> tuple[DiffSegment, ...]:
    """Return the segments of the diff of two texts.

    The `same` and `deleted` segments together are the old text, the `same` and `inserted`
    ones the new. Changes with almost nothing between them are shown as one, and a changed
    comma or space together with the word before it: a lone comma is easily overlooked.
    """
    if old == new:
        return (DiffSegment(SAME, old),) if old else ()
    stretches = _stretches(_TOKEN.findall(old), _TOKEN.findall(new))
    joined = _join_close_changes(stretches)
    _widen(joined)
    segments = _segments(_join_close_changes([s for s in joined if s.old or s.new]))
    rows = groupby(segments, key=lambda segment: segment.kind)
    return tuple(DiffSegment(kind, "".join(segment.text for segment in row)) for kind, row in rows)


def replace_whole(old: str, new: str) -> tuple[DiffSegment, ...]:
    """Return the segments that replace one text by the other as a whole."""
    if old == new:
        return word_by_word(old, new)
    return tuple(
        segment
        for segment in (DiffSegment(DELETED, old), DiffSegment(INSERTED, new))
        if segment.text
    )


def _count(tokens: Sequence[str]) -> int:
    return sum(bool(_WORD.match(token)) for token in tokens)


def _stretches(old: list[str], new: list[str]) -> list[_Stretch]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _Stretch(old[i1:i2], new[j1:j2], tag != "equal")
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    ]


def _join_close_changes(stretches: list[_Stretch]) -> list[_Stretch]:
    """Join changes that touch, or that only a few unchanged words keep apart."""
    joined: list[_Stretch] = []
    for stretch in stretches:
        joined.append(stretch)
        while _reads_as_one(joined):
            last = joined.pop()
            if not joined[-1].changed:
                between = joined.pop()
                last = _Stretch(between.old + last.old, between.new + last.new, changed=True)
            first = joined.pop()
            joined.append(_Stretch(first.old + last.old, first.new + last.new, changed=True))
    return joined


def _reads_as_one(stretches: list[_Stretch]) -> bool:
    """Return whether the last two changes are better read as one."""
    if len(stretches) > 1 and stretches[-1].changed and stretches[-2].changed:
        return True
    if len(stretches) < 3 or not (stretches[-1].changed and stretches[-3].changed):  # noqa: PLR2004
        return False
    before, between, after = stretches[-3:]
    sides = (before.old, before.new, after.old, after.new)
    ends = not _SENTENCE_ENDS.isdisjoint(between.old)
    if ends and (between.weight or all(_count(side) for side in sides)):
        return False  # each sentence has a change of its own
    return between.weight <= min(_MAX_WORDS_BETWEEN, before.weight // 2, after.weight // 2)


def _widen(stretches: list[_Stretch]) -> None:
    """Give each change that has no word of its own the word before it, or the one after."""
    for place, stretch in enumerate(stretches):
        if not stretch.changed or stretch.weight:
            continue
        before = stretches[place - 1] if place else None
        after = stretches[place + 1] if place + 1 < len(stretches) else None
        blank = not "".join(stretch.old + stretch.new).strip()
        taken = before is not None and _take_last(before, stretch)
        if after and (blank or not taken):
            _take_first(after, stretch, to_word=not taken)


def _take_last(before: _Stretch, stretch: _Stretch) -> bool:
    places = [n for n, token in enumerate(before.old) if _WORD.match(token)]
    if before.changed or not places:
        return False
    kept, taken = before.old[: places[-1]], before.old[places[-1] :]
    before.old, before.new = kept, list(kept)
    stretch.old, stretch.new = taken + stretch.old, taken + stretch.new
    return True


def _take_first(after: _Stretch, stretch: _Stretch, *, to_word: bool) -> None:
    words = [n for n, token in enumerate(after.old) if _WORD.match(token)]
    end = words[0] + 1 if to_word and words else 1
    taken, kept = after.old[:end], after.old[end:]
    after.old, after.new = kept, list(kept)
    stretch.old, stretch.new = stretch.old + taken, stretch.new + taken


def _segments(stretches: list[_Stretch]) -> Iterator[DiffSegment]:
    for stretch in stretches:
        if not stretch.changed:
            yield DiffSegment(SAME, "".join(stretch.old))
            continue
        blank = stretch.old[-1:] == stretch.new[-1:] and stretch.old[-1].isspace()
        old, new = (side[:-1] if blank else side for side in (stretch.old, stretch.new))
        if old:
            yield DiffSegment(DELETED, "".join(old))
        if new:
            yield DiffSegment(INSERTED, "".join(new))
        if blank:
            yield DiffSegment(SAME, stretch.old[-1])
