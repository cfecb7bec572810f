"""In which edition the words of each clause were last changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from esafety.facts.comparing import compare
from esafety.facts.passages import CLAUSE, Reading
from esafety.facts.redline import MOVED, SAME, Redline

# The name of an edition by the anchor of a clause.
Ages = Mapping[str, str]


def last_changed(readings: Sequence[Reading]) -> Ages:
    """Return the edition of the last change for each clause of the newest edition.

    `readings` are the editions from the oldest to the newest, in one language. A clause
    that only moved or took another number keeps the edition its words are from.
    """
    if not readings:
        return {}
    first = readings[0]
    ages: Ages = {p.anchor: first.edition for p in first.passages if p.sort == CLAUSE}
    for older, newer in pairwise(readings):
        ages = _aged(ages, compare(older, newer))
    return ages


def usual(ages: Ages, clauses: Iterable[str], editions: Sequence[str]) -> str:
    """Return the edition most of a chapter's clauses are from, the oldest of equals.

    `editions` stand from the oldest to the newest; without a clause the answer is empty.
    """
    counts = Counter(ages[clause] for clause in clauses if clause in ages)
    most = max(counts.values(), default=0)
    return next((edition for edition in editions if counts[edition] == most > 0), "")


def _aged(ages: Ages, redline: Redline) -> Ages:
    return {
        now.anchor: ages[change.old[0].anchor] if change.kind in (SAME, MOVED) else redline.newer
        for change in redline.changes
        if change.sort == CLAUSE
        for now in change.new
    }
