"""The redline (karşılaştırma): everything that differs between two editions, as a value.

Every passage of both editions is in exactly one change. `edited` means that the words
differ, wherever the passage is now (`moved` then states whether it moved as well);
`moved` as a kind means the same words in another place; `same` means the same words in the
same place, even where the printed number is another because something was added above.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from esafety.policy.alignment.passage import CLAUSE, PASSAGE_KINDS, EditionPassage
from esafety.redline.word_diff import DiffSegment

EDITED: Final = "edited"
SPLIT: Final = "split"
MERGED: Final = "merged"
MOVED: Final = "moved"
REMOVED: Final = "removed"
ADDED: Final = "added"
SAME: Final = "same"
KINDS: Final = (EDITED, SPLIT, MERGED, MOVED, REMOVED, ADDED, SAME)


@dataclass(frozen=True, slots=True)
class PassageChange:
    """The change of a passage, or of the several that were split or merged.

    `chapter` is the newer edition's, even for a removed passage, where it still has that
    chapter. `segments` are the diff of the old and the new text, a line for each passage.
    `old_places` are the places of the old passages in the older edition, from 0 on.
    """

    kind: str
    passage_kind: str
    chapter: str
    old: tuple[EditionPassage, ...]
    new: tuple[EditionPassage, ...]
    segments: tuple[DiffSegment, ...]
    moved: bool = False
    old_places: tuple[int, ...] = ()

    @property
    def renumbered(self) -> bool:
        """Return whether nothing but the printed number is new."""
        return self.kind == SAME and self.old[0].number != self.new[0].number


@dataclass(frozen=True, slots=True)
class ChangeCount:
    """How often one kind of change happened, and to how many passages of each edition."""

    kind: str
    changes: int
    old: int
    new: int


@dataclass(frozen=True)
class Redline:
    """Two editions compared in one language, in the order of the newer one.

    A removed passage is listed at its old place. `chapters` are the names of both editions'
    chapters by slug, the newer name first.
    """

    older: str
    newer: str
    language: str
    chapters: Mapping[str, str]
    changes: tuple[PassageChange, ...]

    @cached_property
    def differences(self) -> tuple[PassageChange, ...]:
        """Return the changes that are not `same`."""
        return tuple(change for change in self.changes if change.kind != SAME)

    @property
    def renumbered(self) -> tuple[PassageChange, ...]:
        """Return the clauses of which only the number is new."""
        return tuple(c for c in self.changes if c.passage_kind == CLAUSE and c.renumbered)

    @property
    def counts(self) -> tuple[ChangeCount, ...]:
        """Return the counts of clauses by kind of change; each clause is counted once."""
        return tuple(self._count_of(kind) for kind in KINDS)

    @property
    def elsewhere(self) -> Mapping[str, int]:
        """Return how many passages that are no clauses differ, by kind of passage."""
        kinds = [change.passage_kind for change in self.differences]
        return {
            kind: kinds.count(kind) for kind in PASSAGE_KINDS if kind != CLAUSE and kind in kinds
        }

    def count(self, kind: str) -> int:
        """Return how many changes of clauses are of one kind."""
        return self._count_of(kind).changes

    def _count_of(self, kind: str) -> ChangeCount:
        changes_of_kind = [c for c in self.changes if c.passage_kind == CLAUSE and c.kind == kind]
        old, new = (
            sum(len(c.old) for c in changes_of_kind),
            sum(len(c.new) for c in changes_of_kind),
        )
        return ChangeCount(kind, len(changes_of_kind), old, new)
