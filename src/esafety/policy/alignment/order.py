"""Which of some things kept their order, so that as few as possible count as moved."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_in_order(places: Sequence[int]) -> set[int]:
    """Return a longest increasing subsequence of distinct numbers, as a set."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        slot = bisect_left(ends, place)
        before[place] = ends[slot - 1] if slot else None
        ends[slot : slot + 1] = [place]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
