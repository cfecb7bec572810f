"""Which blocks of two texts belong together, and which have no partner.

Blocks of one kind are paired in their order so that as many as can be hold the same numbers, links
and calls, and are about as long (Needleman and Wunsch 1970). What has no partner is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# Pairs that are weighed at most; of a longer section the blocks are paired by their number.
_MOST: Final = 60_000
# Letters.
_SHORT: Final = 60
# Pairs that weigh less by no more than this are as good: lengths tell no more.
_CLOSE: Final = 0.25


@dataclass(frozen=True, slots=True)
class AlignedBlock:
    """A paragraph, an item or a row: its line, how it begins, what its translation shares."""

    line: int
    kind: str
    shared: frozenset[str] = frozenset()
    length: int = 0


# A block of each page; one of them is None where the other has no partner.
AlignedPair = tuple[AlignedBlock | None, AlignedBlock | None]


def paired(ours: Sequence[AlignedBlock], theirs: Sequence[AlignedBlock]) -> Iterator[AlignedPair]:
    """Yield the blocks of two sections side by side, in their order.

    What is too long to weigh is paired by its number.
    """
    if len(ours) * len(theirs) > _MOST:
        yield from ((one, theirs[n] if n < len(theirs) else None) for n, one in enumerate(ours))
        yield from ((None, one) for one in theirs[len(ours) :])
        return
    best = _weighed(ours, theirs)
    i = j = 0
    while i < len(ours) or j < len(theirs):
        both = i < len(ours) and j < len(theirs)
        likeness = _likeness(ours[i], theirs[j]) if both else 0.0
        if likeness and best[i][j] == best[i + 1][j + 1] + likeness:
            yield ours[i], theirs[j]
            i, j = i + 1, j + 1
        elif i < len(ours) and best[i][j] == best[i + 1][j]:
            yield ours[i], None
            i += 1
        else:
            yield None, theirs[j]
            j += 1


def without_partner(ours: Sequence[AlignedBlock], theirs: Sequence[AlignedBlock]) -> Iterator[int]:
    """Yield the lines of our blocks that have no partner in pairs about as good as the best.

    Of blocks that are much alike, each may be the one; what is too long to weigh tells of none.
    """
    if len(ours) * len(theirs) > _MOST:
        return
    behind, before = _weighed(ours, theirs), _weighed(ours[::-1], theirs[::-1])
    for i, block in enumerate(ours):
        above, below = before[len(ours) - i][::-1], behind[i + 1]
        if max(map(sum, zip(above, below, strict=True))) >= behind[0][0] - _CLOSE:
            yield block.line


def _weighed(ours: Sequence[AlignedBlock], theirs: Sequence[AlignedBlock]) -> list[list[float]]:
    """Return how much the best pairs from each place on have in common."""
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            likeness = _likeness(ours[i], theirs[j])
            paired = best[i + 1][j + 1] + likeness if likeness else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return best


def _likeness(ours: AlignedBlock, theirs: AlignedBlock) -> float:
    """Return how much two blocks have in common: nothing if they are of different kinds."""
    if ours.kind != theirs.kind:
        return 0.0
    short, long = sorted((ours.length, theirs.length))
    length = short / long if long > _SHORT else 1.0  # of a few words the length tells nothing
    return 1.0 + 2.0 * len(ours.shared & theirs.shared) + length
