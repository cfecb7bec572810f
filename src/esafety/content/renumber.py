"""Write down the ids of a draft's clauses as they stand now, and carry over what names them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from esafety.content.carry_references import (
    TOPICS_FILE,
    carried_audiences,
    carried_contact_clause,
    carried_topics,
)
from esafety.content.schemas import with_schema_line
from esafety.formats.edition_paths import AUDIENCES_FILE, edition_order, folder_of
from esafety.policy.alignment.order import longest_in_order
from esafety.policy.clause_ids.check import check_clause_ids
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.record import CLAUSES, record_text, retired_in
from esafety.policy.clauses import Clause
from esafety.policy.seals.seal import DRAFT, SEAL
from esafety.problems.problem import Problem, faults_in, suggestion
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.file_tree import Tree
from esafety.source_tree.parse import parse_source_tree
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
class Renumbering:
    """The files that change (path → text), what became of clauses, and how many only kept ids.

    `shifted` are those of the `kept` that have another number, since others came or went above.
    """

    files: Mapping[str, str]
    changes: Sequence[IdChange]
    kept: int
    shifted: int


def check_renumber(tree: Tree, name: str) -> list[Problem]:
    """Return what stands against writing an edition's ids: it is no draft, its record is unsound.

    A sealed edition's file is never rewritten.
    """
    source_tree = parse_source_tree(tree)
    folder, path = folder_of(name), f"{folder_of(name)}/{CLAUSES}"
    if name not in source_tree.folders:
        params = {"name": name, **suggestion(name, sorted(source_tree.folders))}
        return [Problem(folder, 1, "no-such-edition", params)]
    if DRAFT not in source_tree.folders[name] and SEAL not in source_tree.folders[name]:
        return [Problem(f"{folder}/{SEAL}", 1, "seal-missing", {"edition": name})]
    if SEAL in source_tree.folders[name]:
        return [Problem(path, 1, "renumber-sealed", {"name": name})]
    record = source_tree.records.get(path)
    earlier = {one.name: one for one in _earlier(source_tree, name)}
    edition = source_tree.clause_ids(name)
    faults = faults_in(check_clause_ids(record, edition, earlier)) if record else []
    mine = f"{folder}/"
    return sorted([*faults, *(p for p in source_tree.unreadable if p.path.startswith(mine))])


def renumbering(tree: Tree, name: str) -> Renumbering:
    """Return what `esafety renumber` writes for a draft without faults (see `check_renumber`).

    For a draft that is in step it has no files and no changes.
    """
    source_tree = parse_source_tree(tree)
    edition, folder = source_tree.clause_ids(name), folder_of(name)
    clauses = f"{folder}/{CLAUSES}"
    written = [*edition.clauses.values()], edition.retired
    files = {clauses: with_schema_line(clauses, record_text(*written, source_tree.languages), tree)}
    for file, carried in _CARRIED.items():
        path = f"{folder}/{file}"
        if path in source_tree.records and path in tree:
            files[path] = carried(tree[path], source_tree.records[path], edition)
    # What is shown in the meantime is a sealed edition, if there is one: its clause stays.
    if SCHOOL_FILE in tree and not source_tree.seals:
        files[SCHOOL_FILE] = carried_contact_clause(tree[SCHOOL_FILE], edition)
    changed = {path: text for path, text in files.items() if tree.get(path) != text}
    before = _numbers_before(source_tree, edition)
    changes = tuple(_changes(source_tree, edition, before))
    here = {change.id for change in changes if change.now}
    kept = {one: clause.number for one, clause in edition.clauses.items() if one not in here}
    shifted = sum(before.get(one, number) != number for one, number in kept.items())
    return Renumbering(changed, changes, len(kept), shifted)


def in_step(tree: Tree, name: str) -> dict[str, str]:
    """Return a tree in which the ids of a draft are written down; as it is, if it cannot be."""
    if check_renumber(tree, name):
        return dict(tree)
    return {**tree, **renumbering(tree, name).files}


_CARRIED: Final = {AUDIENCES_FILE: carried_audiences, TOPICS_FILE: carried_topics}


def _earlier(source_tree: SourceTree, name: str) -> list[NumberedEdition]:
    order = edition_order(name)
    every = source_tree.numbered.items()
    return [one for other, one in every if edition_order(other) < order and one.sealed]


def _numbers_before(source_tree: SourceTree, edition: NumberedEdition) -> dict[str, str]:
    """Return the number that each known clause had in the newest sealed edition that has it."""
    numbers: dict[str, Clause] = {}
    for older in _earlier(source_tree, edition.name):
        numbers |= older.clauses
    return {one.id: numbers[one.id].number for one in edition.known if one.id in numbers}


def _changes(
    source_tree: SourceTree, edition: NumberedEdition, before: Mapping[str, str]
) -> Iterator[IdChange]:
    known, moved = {one.id for one in edition.known}, _moved(edition)
    split, merged = edition.assignment.split_from, edition.assignment.merged_into
    for one, clause in edition.clauses.items():
        number = before.get(one, "")
        if one not in known:
            kind: ChangeKind = "split" if one in split else "new"
            yield IdChange(kind, one, "", clause.number, clause.text, split.get(one, ""))
        elif one in moved:
            yield IdChange("moved", one, number, clause.number, clause.text)
    record = source_tree.records.get(f"{folder_of(edition.name)}/{CLAUSES}")
    written = retired_in(record)
    for old in edition.known:
        if old.id not in edition.clauses and old.id not in written:
            kind = "merged" if old.id in merged else "retired"
            heir = merged.get(old.id, "")
            yield IdChange(kind, old.id, before.get(old.id, ""), "", old.beginning, heir)


def _moved(edition: NumberedEdition) -> set[str]:
    """Return the clauses that stand under another heading, or in another order under theirs."""
    known = [one for one in edition.known if one.id in edition.clauses]
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
