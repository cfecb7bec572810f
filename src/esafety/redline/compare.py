"""Compare two editions passage by passage: the result is a redline."""

from collections.abc import Mapping
from dataclasses import replace

from esafety.policy.alignment.align import Group, align
from esafety.policy.alignment.matching import IndexPair, Passages
from esafety.policy.alignment.passage import FACT, HEADING
from esafety.redline.changes import (
    ADDED,
    EDITED,
    MERGED,
    MOVED,
    REMOVED,
    SAME,
    SPLIT,
    PassageChange,
    Redline,
)
from esafety.redline.moves import heading_map, moved_pairs
from esafety.redline.passages import EditionText
from esafety.redline.word_diff import replace_whole, word_by_word


def compare(older: EditionText, newer: EditionText) -> Redline:
    """Return everything that differs between two editions in one language."""
    old, new = older.passages, newer.passages
    aligned = align(old, new)
    groups, pairs = aligned.groups, aligned.pairs
    elsewhere = moved_pairs(pairs, old, new)
    stayed = {o: n for o, n in pairs if (o, n) not in elsewhere or old[o].kind == HEADING}
    groups.sort(key=lambda group: _position(group, stayed))
    chapters = heading_map(pairs, old, new)
    changes = tuple(_change(group, old, new, elsewhere, chapters) for group in groups)
    names = {**older.chapters, **newer.chapters}
    return Redline(older.edition, newer.edition, newer.language, names, changes)


def _position(group: Group, stayed: Mapping[int, int]) -> tuple[int, int, int]:
    """Return the sort key of a group: its new index, or after its old predecessor."""
    olds, news = group
    if news:
        return news[0], 0, 0
    before = next((stayed[o] for o in range(olds[0], -1, -1) if o in stayed), -1)
    return before, 1, olds[0]


def _change(
    group: Group,
    old: Passages,
    new: Passages,
    elsewhere: set[IndexPair],
    chapters: Mapping[str, str],
) -> PassageChange:
    was, now = tuple(old[o] for o in group[0]), tuple(new[n] for n in group[1])
    first = (now or was)[0]
    segments = _DIFFS.get(first.kind, word_by_word)(
        *("\n".join(p.text for p in side) for side in (was, now))
    )
    chapter = first.chapter if now else chapters.get(first.chapter, first.chapter)
    moved = _moved(group, elsewhere)
    change = PassageChange("", first.kind, chapter, was, now, segments, moved, group[0])
    return replace(change, kind=_kind(change))


def _moved(group: Group, elsewhere: set[IndexPair]) -> bool:
    return bool(group[0] and group[1]) and (group[0][0], group[1][0]) in elsewhere


def _kind(change: PassageChange) -> str:
    sizes = len(change.old), len(change.new)
    if sizes in _BY_SIZE:
        return _BY_SIZE[sizes]
    if sizes != (1, 1):
        return SPLIT if sizes[0] == 1 else MERGED
    if change.old[0].text != change.new[0].text:
        return EDITED
    return MOVED if change.moved else SAME


# A date with another day is shown as another date, not as a changed word.
_DIFFS = {FACT: replace_whole}
_BY_SIZE = {(1, 0): REMOVED, (0, 1): ADDED}
