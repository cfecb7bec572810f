"""What each edition of a school says beside its text: its seal, its readers, its topics."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from esafety.formats.edition_paths import AUDIENCES_FILE, folder_of
from esafety.policy.arrangement import check_arrangement, rearranged
from esafety.policy.audiences import AUDIENCES, Audience, marked_readers
from esafety.policy.seals.seal import Seal
from esafety.policy.supplements import ARRANGEMENT, supplement_path
from esafety.policy.topics.edition_map import read_map
from esafety.source_tree.tree import SourceTree


@dataclass(frozen=True, slots=True)
class EditionMarks:
    """The seal of an edition, and by clause whom it concerns and what it is about.

    A draft has no seal. Readers are those its arrangement names, too.
    """

    seal: Seal | None = None
    audiences: Mapping[str, Audience] = field(default_factory=dict)
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def marks_of_editions(source_tree: SourceTree) -> dict[str, EditionMarks]:
    """Return the marks of each edition by its name.

    A file with faults, which are reported elsewhere, marks nothing.
    """
    return {name: _marks(source_tree, name) for name in source_tree.editions}


def _marks(source_tree: SourceTree, name: str) -> EditionMarks:
    topics: dict[str, tuple[str, ...]] = {}
    for clause, topic in _topics(source_tree, name):
        topics[clause] = (*topics.get(clause, ()), topic)
    return EditionMarks(source_tree.seals.get(name), _audiences(source_tree, name), topics)


def _audiences(source_tree: SourceTree, name: str) -> Mapping[str, Audience]:
    record = source_tree.records.get(f"{folder_of(name)}/{AUDIENCES_FILE}")
    if record is None or any(AUDIENCES.check(record)):
        return {}
    marked = marked_readers(record, source_tree.clauses(name))
    added = source_tree.records.get(supplement_path(ARRANGEMENT, name))
    sound = added is not None and not any(check_arrangement(added, marked, None))
    return rearranged(marked, added if sound else None)


def _topics(source_tree: SourceTree, name: str) -> Iterator[tuple[str, str]]:
    for topic, entry in read_map(source_tree.records, name).items():
        yield from ((clause, topic) for clause in entry.clauses)
