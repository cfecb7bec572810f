"""Write down the ids of a draft's clauses as they stand now, and carry over what names them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.content.carry_references import (
    carried_audiences,
    carried_contact_clause,
    carried_topics,
)
from esafety.content.id_changes import IdChanges, changes_since_renumbering, earlier_editions
from esafety.content.lost_references import lost_references
from esafety.content.schemas import with_schema_line
from esafety.formats.edition_paths import AUDIENCES_FILE, folder_of
from esafety.policy.clause_ids.check import check_clause_ids
from esafety.policy.clause_ids.record import CLAUSES, record_text
from esafety.policy.seals.seal import DRAFT, SEAL
from esafety.policy.topics.edition_map import FILE_NAME as MAP_FILE
from esafety.problems.problem import Problem, faults_in, suggestion
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree


@dataclass(frozen=True, slots=True)
class Renumbering:
    """The files that change (path → text), what became of clauses, and what lost its clause.

    `lost` are notes on what named a clause that is gone, and names none now.
    """

    files: Mapping[str, str]
    ids: IdChanges
    lost: Sequence[Problem]


def check_renumber(tree: TextsByPath, name: str) -> list[Problem]:
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
    if source_tree.bears_seal(name):
        return [Problem(path, 1, "renumber-sealed", {"name": name})]
    record = source_tree.records.get(path)
    earlier = {one.name: one for one in earlier_editions(source_tree, name)}
    edition = source_tree.clause_ids(name)
    faults = faults_in(check_clause_ids(record, edition, earlier)) if record else []
    mine = f"{folder}/"
    return sorted([*faults, *(p for p in source_tree.unreadable if p.path.startswith(mine))])


def renumbering(tree: TextsByPath, name: str) -> Renumbering:
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
    lost = tuple(lost_references(source_tree, name, changed))
    return Renumbering(changed, changes_since_renumbering(source_tree, name), lost)


def in_step(tree: TextsByPath, name: str) -> dict[str, str]:
    """Return a tree in which the ids of a draft are written down; as it is, if it cannot be."""
    if check_renumber(tree, name):
        return dict(tree)
    return {**tree, **renumbering(tree, name).files}


_CARRIED: Final = {AUDIENCES_FILE: carried_audiences, MAP_FILE: carried_topics}
