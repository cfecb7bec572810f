"""Put a redline into the order of a document with tracked changes, a row for each paragraph.

A passage stays in its paragraph if it is in a longest order that both editions have in common;
there its words are tracked. Any other one is taken out whole where it stood and added whole where
it stands. So the rows that are not added are the older edition in its order, the rows that are
not taken out the newer one in its own.
"""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.formats.edition_paths import OVERVIEW
from esafety.policy.alignment.order import longest_in_order
from esafety.policy.alignment.passage import (
    CLAUSE,
    FACT,
    HEADING,
    NOTE,
    PARAGRAPH,
    PERSON,
    EditionPassage,
)
from esafety.redline.changes import MERGED, SPLIT, PassageChange, Redline
from esafety.redline.word_diff import DELETED, INSERTED, SAME, DiffSegment, replace_whole

TITLE: Final = "Title"
# The styles of Word have headings down to the ninth rank.
_LAST_RANK: Final = 9
STYLES: Final[Mapping[str, str]] = {
    CLAUSE: "Clause",
    FACT: "Fact",
    NOTE: "Note",
    PARAGRAPH: "BodyText",
    PERSON: "Person",
}


@dataclass(frozen=True, slots=True)
class RevisedParagraph:
    """A paragraph of the document: `kind` is what became of the whole of it.

    `style` is the id of its style in Word; `label` is the number of a clause or the name of a
    fact with what parts it from the `text`. `change` is what became of a passage that
    was there before: edited, split, merged, moved; `was` names the clauses that it came from.
    """

    kind: str
    style: str
    label: tuple[DiffSegment, ...]
    text: tuple[DiffSegment, ...]
    change: str = ""
    was: str = ""


def tracked_rows(redline: Redline, names: Mapping[str, str]) -> tuple[RevisedParagraph, ...]:
    """Return the rows of a redline; `names` are those of facts, by the anchor of each."""
    changes = redline.changes
    kept = _kept(changes)
    rows = sorted(_placed(changes, kept, names), key=lambda placed: placed[0])
    return tuple(row for _, row in rows)


def style_of(passage: EditionPassage) -> str:
    """Return the id of the style of a passage; a heading's rank is in it."""
    if passage.kind != HEADING:
        return STYLES[passage.kind]
    if passage.chapter == OVERVIEW and passage.level == 1:
        return TITLE
    return f"Heading{min(passage.level, _LAST_RANK)}"


def _kept(changes: Sequence[PassageChange]) -> list[int]:
    """Return the indices of the changes whose passage stays in its paragraph."""
    places = {
        change.old_places[0]: index
        for index, change in enumerate(changes)
        if len(change.old) == len(change.new) == 1
        and style_of(change.old[0]) == style_of(change.new[0])
    }
    in_order = longest_in_order([places[place] for place in sorted(places)])
    return sorted(in_order)


def _placed(
    changes: Sequence[PassageChange], kept: Sequence[int], names: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int, int], RevisedParagraph]]:
    """Yield each row with its sort key: how many stayed before it, taken out before added."""
    stayed = [changes[index].old_places[0] for index in kept]
    for index, change in enumerate(changes):
        before = bisect(kept, index)
        if index in kept:
            yield (before, -1, 0), _kept_row(change, names)
            continue
        for place, passage in zip(change.old_places, change.old, strict=True):
            yield (bisect(stayed, place), 0, place), _whole_row(DELETED, passage, names)
        for ordinal, passage in enumerate(change.new):
            row = _whole_row(INSERTED, passage, names, change)
            yield (before, 1 + index, ordinal), row


def _kept_row(change: PassageChange, names: Mapping[str, str]) -> RevisedParagraph:
    old, new = change.old[0], change.new[0]
    label = replace_whole(_label(old, names), _label(new, names))
    return RevisedParagraph(SAME, style_of(new), label, change.segments)


def _whole_row(
    kind: str,
    passage: EditionPassage,
    names: Mapping[str, str],
    change: PassageChange | None = None,
) -> RevisedParagraph:
    label, text = (
        (DiffSegment(kind, words),) if words else ()
        for words in (_label(passage, names), passage.text)
    )
    if change is None or not (change.moved or change.kind in (SPLIT, MERGED)):
        return RevisedParagraph(kind, style_of(passage), label, text)
    was = ", ".join(old.number for old in change.old if old.number)
    return RevisedParagraph(kind, style_of(passage), label, text, change.kind, was)


def _label(passage: EditionPassage, names: Mapping[str, str]) -> str:
    if passage.kind == FACT:
        return f"{names[passage.anchor]}: "
    return f"{passage.number}\t" if passage.number else ""
