"""Align two texts: pairs of passages, passages that were split or merged, lost and new ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esafety.policy.alignment.matching import (
    IndexPair,
    Passages,
    exact_matches,
    fuzzy_matches,
    unmatched,
)
from esafety.policy.alignment.passage import CLAUSE
from esafety.policy.alignment.split_merge import divisions

# Indices of the passages of each edition that belong together; one side may be empty.
Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What belongs together, as indices: in the older text, in the newer text."""

    pairs: Sequence[IndexPair]
    divided: Sequence[Group]
    lost: Sequence[int]
    came: Sequence[int]

    @property
    def groups(self) -> list[Group]:
        """Return every passage of both texts in exactly one group."""
        groups: list[Group] = [*self.divided, *(((o,), (n,)) for o, n in self.pairs)]
        return groups + [((o,), ()) for o in self.lost] + [((), (n,)) for n in self.came]


def align(old: Passages, new: Passages) -> Alignment:
    """Return which passages of two texts belong together."""
    sure = exact_matches(old, new)
    divided = list(_splits_and_merges(old, new, sure))
    taken = [*sure, *((o, n) for olds, news in divided for o in olds for n in news)]
    pairs = [*sure, *fuzzy_matches(old, new, taken)]
    lost, came = unmatched(old, new, [*taken, *pairs])
    return Alignment(pairs, divided, lost, came)


def _splits_and_merges(old: Passages, new: Passages, taken: Sequence[IndexPair]) -> Iterator[Group]:
    """Yield what was split, then what was merged."""
    olds, news = unmatched(old, new, taken)
    olds = [o for o in olds if old[o].kind == CLAUSE]
    news = [n for n in news if new[n].kind == CLAUSE]
    for whole, parts in divisions(old, new, olds, news):
        yield (whole,), parts
        olds.remove(whole)
        news = [n for n in news if n not in parts]
    for whole, parts in divisions(new, old, news, olds):
        yield parts, (whole,)
