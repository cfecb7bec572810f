"""Which id each clause of a text has, by the ids that its clauses had before.

The alignment is the redline's. A clause that was split leaves its id to the part most like it;
of clauses that were merged the most like one gives its id.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from esafety.policy.alignment.align import align
from esafety.policy.alignment.matching import likeness
from esafety.policy.alignment.passage import CLAUSE, HEADING, EditionPassage
from esafety.policy.clause_ids.record import KnownClause, beginning
from esafety.policy.clauses import Clause, clause_anchor


@dataclass(frozen=True, slots=True)
class Assignment:
    """The ids of a text's clauses, in order, and where those come from that are not only kept.

    `split_from` has for a new id that of the clause it was split from; `merged_into` has for an
    id that is gone that of the clause which took its words over.
    """

    ids: tuple[str, ...]
    split_from: Mapping[str, str] = field(default_factory=dict)
    merged_into: Mapping[str, str] = field(default_factory=dict)


def assigned(
    known: Sequence[KnownClause], now: Sequence[Clause], used: Collection[str]
) -> Assignment:
    """Return the ids of the clauses of a text.

    `known` are clauses that had ids before, `now` those of the text, whatever their anchors;
    `used` are all ids that no new clause may get.
    """
    old = list(_passages((one.section, one.id, one.beginning) for one in known))
    new = list(_passages((one.section, "", beginning(one.text)) for one in now))
    origins, merged = _origins(old, new)
    kept = {n: o for n, o in origins.items() if _keeps(n, o, origins, old, new)}
    ids = _with_new_ids(new, {n: old[o].anchor for n, o in kept.items()}, used)
    split = {ids[n]: old[o].anchor for n, o in origins.items() if n not in kept}
    into = {old[o].anchor: ids[n] for o, n in merged.items()}
    clauses = (n for n, passage in enumerate(new) if passage.kind == CLAUSE)
    return Assignment(tuple(ids[n] for n in clauses), split, into)


def _passages(clauses: Iterable[tuple[str, str, str]]) -> Iterator[EditionPassage]:
    """Yield clauses below their headings, of which the ids are the only words."""
    for section, below in groupby(clauses, key=lambda one: one[0]):
        yield EditionPassage(HEADING, section, section=section, anchor=section)
        for _, anchor, text in below:
            yield EditionPassage(CLAUSE, text, section=section, anchor=anchor)


def _origins(
    old: Sequence[EditionPassage], new: Sequence[EditionPassage]
) -> tuple[dict[int, int], dict[int, int]]:
    """Return the old place behind each new one, and where old ones went that were merged."""
    origins: dict[int, int] = {}
    merged: dict[int, int] = {}
    for olds, news in align(old, new).groups:
        if not olds or not news or old[olds[0]].kind != CLAUSE:
            continue
        best = max(olds, key=lambda o: likeness(old[o], new[news[0]]))
        origins |= dict.fromkeys(news, best)
        merged |= {o: news[0] for o in olds if o != best}
    return origins, merged


def _keeps(
    n: int,
    o: int,
    origins: Mapping[int, int],
    old: Sequence[EditionPassage],
    new: Sequence[EditionPassage],
) -> bool:
    """Tell whether a part keeps the id of the clause it comes from: the most like one does."""
    parts = [part for part, origin in origins.items() if origin == o]
    return n == max(parts, key=lambda part: likeness(old[o], new[part]))


def _with_new_ids(
    new: Sequence[EditionPassage], kept: Mapping[int, str], used: Collection[str]
) -> dict[int, str]:
    taken, ids = {*used, *kept.values()}, dict(kept)
    for n, passage in enumerate(new):
        if passage.kind == CLAUSE and n not in kept:
            ids[n] = _next_id(passage.section, taken)
            taken.add(ids[n])
    return ids


def _next_id(section: str, taken: Collection[str]) -> str:
    """Return `<section>-<number>` with the number after the highest that was ever used."""
    counted = re.compile(rf"{re.escape(section)}-(\d{{1,6}})")
    numbers = [int(match[1]) for one in taken if (match := counted.fullmatch(one))]
    return clause_anchor(section, max(numbers, default=0) + 1)
