"""Find the edition in which the words of each clause were last changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from esafety.formats.edition_paths import edition_order
from esafety.policy.alignment.passage import CLAUSE
from esafety.redline.changes import MOVED, SAME, Redline
from esafety.redline.compare import compare
from esafety.redline.passages import EditionText

# The name of an edition by the anchor of a clause.
ChangeEditions = Mapping[str, str]


def last_changed(editions: Sequence[EditionText]) -> ChangeEditions:
    """Return the edition of the last change of each clause of the newest edition.

    `editions` are the texts from the oldest to the newest, in one language. A clause
    that only moved or took another number keeps the edition its words are from.
    """
    if not editions:
        return {}
    first = editions[0]
    ages: ChangeEditions = {p.anchor: first.edition for p in first.passages if p.kind == CLAUSE}
    for older, newer in pairwise(editions):
        ages = _updated(ages, compare(older, newer))
    return ages


@dataclass(frozen=True, slots=True)
class ChapterAge:
    """The edition the oldest clauses of a chapter are from, and the clauses that are newer.

    A chapter without clauses is from no edition: the name is empty.
    """

    edition: str
    newer: Mapping[str, str]


def chapter_age(ages: ChangeEditions, clauses: Iterable[str]) -> ChapterAge:
    """Return the age of a chapter's clauses, given by their anchors."""
    known = {clause: ages[clause] for clause in clauses if clause in ages}
    oldest = min(known.values(), key=edition_order, default="")
    return ChapterAge(oldest, {c: edition for c, edition in known.items() if edition != oldest})


def _updated(ages: ChangeEditions, redline: Redline) -> ChangeEditions:
    return {
        now.anchor: ages[change.old[0].anchor] if change.kind in (SAME, MOVED) else redline.newer
        for change in redline.changes
        if change.passage_kind == CLAUSE
        for now in change.new
    }
