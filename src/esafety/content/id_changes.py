"""What became of a draft's clauses: since ids were given last, or since the edition before it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from esafety.formats.edition_paths import edition_order, folder_of
from esafety.policy.alignment.order import longest_in_order
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.record import CLAUSES, KnownClause, as_known, retired_in
from esafety.policy.clauses import Clause
from esafety.source_tree.tree import SourceTree

ChangeKind = Literal["new", "moved", "split", "merged", "retired"]
CHANGE_KINDS: Final = ("new", "split", "moved", "merged", "retired")


@dataclass(frozen=True, slots=True)
class IdChange:
    """What became of a clause: its id, its numbers before and now, its words.

    `other` is the id it was split from, or that of the clause which took its words over.
    """

    kind: ChangeKind
    id: str
    before: str
    now: str
    text: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class IdChanges:
    """What became of clauses, and how many only kept their ids.

    `shifted` are those of the `kept` that have another number, since others came or went above.
    """

    changes: Sequence[IdChange]
    kept: int
    shifted: int


def changes_since_renumbering(source_tree: SourceTree, name: str) -> IdChanges:
    """Return what became of a draft's clauses since its ids were written down last."""
    edition = source_tree.clause_ids(name)
    written = retired_in(source_tree.records.get(f"{folder_of(name)}/{CLAUSES}"))
    return _compared(source_tree, edition, edition.known, written)


def changes_since_edition_before(source_tree: SourceTree, name: str) -> IdChanges:
    """Return what became of clauses since the sealed edition before a draft, as its redline does.

    However often ids were written down in the meantime; where there is no such edition, each is
    new.
    """
    earlier = earlier_editions(source_tree, name)
    known = as_known(earlier[-1].clauses.values()) if earlier else ()
    return _compared(source_tree, source_tree.clause_ids(name), known, ())


def earlier_editions(source_tree: SourceTree, name: str) -> list[NumberedEdition]:
    """Return the sealed editions before one, oldest first."""
    order = edition_order(name)
    every = source_tree.numbered.items()
    return [one for other, one in every if edition_order(other) < order and one.sealed]


def _compared(
    source_tree: SourceTree,
    edition: NumberedEdition,
    known: Sequence[KnownClause],
    told: Container[str],
) -> IdChanges:
    """Return what became of known clauses; `told` are those known to be gone already."""
    before = _numbers_before(source_tree, edition, known)
    changes = tuple(_changes(edition, known, before, told))
    here = {change.id for change in changes if change.now}
    kept = {one: clause.number for one, clause in edition.clauses.items() if one not in here}
    shifted = sum(before.get(one, number) != number for one, number in kept.items())
    return IdChanges(changes, len(kept), shifted)


def _numbers_before(
    source_tree: SourceTree, edition: NumberedEdition, known: Sequence[KnownClause]
) -> dict[str, str]:
    """Return the number that each known clause had in the newest sealed edition that has it."""
    numbers: dict[str, Clause] = {}
    for older in earlier_editions(source_tree, edition.name):
        numbers |= older.clauses
    return {one.id: numbers[one.id].number for one in known if one.id in numbers}


def _changes(
    edition: NumberedEdition,
    known: Sequence[KnownClause],
    before: Mapping[str, str],
    told: Container[str],
) -> Iterator[IdChange]:
    ids, moved = {one.id for one in known}, _moved(edition, known)
    split, merged = edition.assignment.split_from, edition.assignment.merged_into
    for one, clause in edition.clauses.items():
        number = before.get(one, "")
        if one not in ids:
            kind: ChangeKind = "split" if one in split else "new"
            yield IdChange(kind, one, "", clause.number, clause.text, split.get(one, ""))
        elif one in moved:
            yield IdChange("moved", one, number, clause.number, clause.text)
    for old in known:
        if old.id not in edition.clauses and old.id not in told:
            kind = "merged" if old.id in merged else "retired"
            heir = merged.get(old.id, "")
            yield IdChange(kind, old.id, before.get(old.id, ""), "", old.beginning, heir)


def _moved(edition: NumberedEdition, given: Sequence[KnownClause]) -> set[str]:
    """Return the clauses that stand under another heading, or in another order under theirs."""
    known = [one for one in given if one.id in edition.clauses]
    sections = {clause.section for clause in edition.clauses.values()}
    moved: set[str] = set()
    places = {one: place for place, one in enumerate(edition.clauses)}
    rows: dict[str, list[int]] = {}
    for one in known:
        now = edition.clauses[one.id].section
        if now == one.section or one.section not in sections:  # or its heading was renamed
            rows.setdefault(now, []).append(places[one.id])
        else:
            moved.add(one.id)
    ids = list(edition.clauses)
    for row in rows.values():
        kept = longest_in_order(row)
        moved |= {ids[place] for place in row if place not in kept}
    return moved
