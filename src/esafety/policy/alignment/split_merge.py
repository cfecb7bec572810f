"""Find clauses that were split into neighbours, and neighbours that were merged."""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.policy.alignment.passage import EditionPassage
from esafety.policy.alignment.similarity import common_words, word_stems

# The minimum share of the whole's words that its parts keep, and of each part's own words
# that come from the whole.
MIN_KEPT: Final = 0.6
# A match of a part with fewer words than this may be a coincidence.
_MIN_WORDS: Final = 3
_MAX_PARTS: Final = 5

# The index of the whole, and the indices of its parts.
Division = tuple[int, tuple[int, ...]]


def divisions(
    wholes: Sequence[EditionPassage],
    parts: Sequence[EditionPassage],
    free_wholes: Sequence[int],
    free_parts: Sequence[int],
) -> list[Division]:
    """Return each free whole with the free neighbours it divides into, the best match first.

    Call it with old and new for splits, with new and old for merges.
    """
    chosen: list[Division] = []
    for _, whole, places in sorted(_candidates(wholes, parts, free_wholes, free_parts)):
        taken = {place for _, row in chosen for place in row}
        if whole not in (w for w, _ in chosen) and taken.isdisjoint(places):
            chosen.append((whole, places))
    return chosen


def _candidates(
    wholes: Sequence[EditionPassage],
    parts: Sequence[EditionPassage],
    free_wholes: Sequence[int],
    free_parts: Sequence[int],
) -> Iterator[tuple[float, int, tuple[int, ...]]]:
    rows = list(_neighbours(parts, free_parts))
    for whole in free_wholes:
        words = word_stems(wholes[whole].text)
        for places in rows:
            kept = _kept_share(words, [word_stems(parts[place].text) for place in places])
            if kept >= MIN_KEPT:
                yield -kept, whole, places


def _neighbours(
    parts: Sequence[EditionPassage], places: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """Yield every sequence of neighbouring free passages under one heading."""
    for start, first in enumerate(places):
        row = [first]
        for place in places[start + 1 : start + _MAX_PARTS]:
            if place != row[-1] + 1 or parts[place].section != parts[first].section:
                break
            row.append(place)
            yield tuple(row)


def _kept_share(whole: tuple[str, ...], parts: list[tuple[str, ...]]) -> float:
    """Return how much of a whole its parts keep, or 0 where one of them is not from it."""
    together = sum(parts, ())
    kept = common_words(whole, together)
    for place, part in enumerate(parts):
        others = sum((p for n, p in enumerate(parts) if n != place), ())
        if len(part) < _MIN_WORDS or kept - common_words(whole, others) < MIN_KEPT * len(part):
            return 0
    return kept / max(len(whole), 1)
