"""Align the passages of two editions.

In this order, so that the more certain match wins: the same words under the same heading (two
clauses of 2022-2023 are word for word the same), the same words anywhere, words at least
half alike, and last a passage wholly rewritten in its old place. Headings and facts have
a name of their own, by which they match whatever their text.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, EditionPassage
from esafety.policy.alignment.similarity import similarity, word_stems

# Below this a reader would see another rule, unless it is at the old one's place.
MIN_SIMILARITY: Final = 0.5
MIN_SIMILARITY_IN_PLACE: Final = 0.2
_NAMED: Final = (FACT, HEADING)

# Indices of passages in the older and in the newer edition.
IndexPair = tuple[int, int]
Passages = Sequence[EditionPassage]


def exact_matches(old: Passages, new: Passages) -> list[IndexPair]:
    """Return the pairs with the same name or the same text."""
    pairs = _equal_keys(old, new, (), _name_key)
    return pairs + _equal_keys(old, new, pairs, _words_key)


def fuzzy_matches(old: Passages, new: Passages, taken: Sequence[IndexPair]) -> list[IndexPair]:
    """Return the pairs by similarity or position; `taken` are paired already."""
    pairs = [*taken, *_similar(old, new, taken, lambda p: p.kind not in _NAMED)]
    pairs += _between_same_neighbours(old, new, pairs)
    pairs += _renamed_headings(old, new, pairs)
    pairs += _similar(old, new, pairs, lambda p: p.kind == HEADING)
    return pairs[len(taken) :]


def unmatched(
    old: Passages, new: Passages, taken: Iterable[IndexPair]
) -> tuple[list[int], list[int]]:
    """Return the indices that no pair has taken yet."""
    pairs = list(taken)
    olds, news = {o for o, _ in pairs}, {n for _, n in pairs}
    return (
        [o for o in range(len(old)) if o not in olds],
        [n for n in range(len(new)) if n not in news],
    )


def _name_key(passage: EditionPassage) -> object:
    if passage.kind in _NAMED:
        return passage.kind, passage.anchor
    return passage.kind, passage.section, passage.text


def _words_key(passage: EditionPassage) -> object:
    return passage.kind, passage.text, passage.anchor if passage.kind == FACT else ""


def _equal_keys(
    old: Passages,
    new: Passages,
    taken: Iterable[IndexPair],
    key: Callable[[EditionPassage], object],
) -> list[IndexPair]:
    """Return the pairs with equal keys; equal passages are paired in order."""
    olds, news = unmatched(old, new, taken)
    waiting: defaultdict[object, list[int]] = defaultdict(list)
    for place in reversed(olds):
        waiting[key(old[place])].append(place)
    return [(waiting[k].pop(), n) for n in news if waiting[k := key(new[n])]]


def _similar(
    old: Passages,
    new: Passages,
    taken: Iterable[IndexPair],
    wanted: Callable[[EditionPassage], bool],
) -> list[IndexPair]:
    olds, news = unmatched(old, new, taken)
    chosen: list[IndexPair] = []
    for _, _, _, o, n in sorted(_candidates(old, new, olds, news)):
        if wanted(old[o]) and all(o != a and n != b for a, b in chosen):
            chosen.append((o, n))
    return chosen


def _candidates(
    old: Passages, new: Passages, olds: list[int], news: list[int]
) -> Iterator[tuple[float, bool, int, int, int]]:
    """Yield a sort key, the most similar first, followed by the pair."""
    for o in olds:
        for n in news:
            if old[o].kind == new[n].kind and (score := likeness(old[o], new[n])) >= MIN_SIMILARITY:
                yield -score, old[o].section != new[n].section, abs(o - n), o, n


def _between_same_neighbours(
    old: Passages, new: Passages, taken: Iterable[IndexPair]
) -> Iterator[IndexPair]:
    """Yield the pairs that are alone between the same two neighbours.

    What a passage was split into is taken, all of it: the first part is the neighbour of what
    stands before it, the last of what follows.
    """
    pairs = sorted(taken)
    last, first = dict(pairs), dict(reversed(pairs))
    news = set(unmatched(old, new, pairs)[1])
    for o, passage in enumerate(old):
        n = last.get(o - 1, -2) + 1 if o else 0
        after = first.get(o + 1) if o + 1 < len(old) else len(new)
        if o in last or n not in news or after != n + 1 or passage.kind in _NAMED:
            continue
        if passage.kind == new[n].kind and likeness(passage, new[n]) >= MIN_SIMILARITY_IN_PLACE:
            yield o, n


def _renamed_headings(
    old: Passages, new: Passages, taken: Iterable[IndexPair]
) -> Iterator[IndexPair]:
    """Yield pairs of a lost heading and the one that most of its clauses are now under.

    Two lost headings may have become one; it goes to the one that brought more clauses.
    """
    pairs = list(taken)
    olds, news = unmatched(old, new, pairs)
    ways = Counter((old[o].section, new[n].section) for o, n in pairs if old[o].kind == CLAUSE)
    sizes = Counter(passage.section for passage in old if passage.kind == CLAUSE)
    claims = [
        (-ways[old[o].anchor, new[n].anchor], o, n)
        for o in (o for o in olds if old[o].kind == HEADING)
        for n in (n for n in news if new[n].kind == HEADING)
        if ways[old[o].anchor, new[n].anchor] * 2 > sizes[old[o].anchor]
    ]
    chosen: dict[int, int] = {}
    for _, o, n in sorted(claims):
        if o not in chosen and n not in chosen.values():
            chosen[o] = n
    yield from chosen.items()


def likeness(old: EditionPassage, new: EditionPassage) -> float:
    """Return how much two passages have in common in the stems of their words, from 0 to 1."""
    return similarity(word_stems(old.text), word_stems(new.text))
