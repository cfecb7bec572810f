"""Find the passages of both editions that moved.

Only what really moved: a clause is not moved because another was added above it, nor
because its whole chapter moved, in which case the chapter's heading is what moved.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from esafety.policy.alignment.matching import IndexPair, Passages
from esafety.policy.alignment.order import longest_in_order
from esafety.policy.alignment.passage import CLAUSE, HEADING, PARAGRAPH, PERSON, EditionPassage

_PLACED: Final = (CLAUSE, HEADING, PARAGRAPH, PERSON)


def heading_map(pairs: Iterable[IndexPair], old: Passages, new: Passages) -> dict[str, str]:
    """Return the anchor each heading of the older edition has in the newer one."""
    return {old[o].anchor: new[n].anchor for o, n in pairs if old[o].kind == HEADING}


def moved_pairs(pairs: Sequence[IndexPair], old: Passages, new: Passages) -> set[IndexPair]:
    """Return the pairs that are under another heading, or in another order under theirs.

    Of passages that changed places, as few as possible count as moved.
    """
    new_headings = heading_map(pairs, old, new)
    pairs_moved = set()
    under: defaultdict[tuple[str, str], list[IndexPair]] = defaultdict(list)
    for o, n in sorted(pairs):
        here, there = _heading_above(old[o]), _heading_above(new[n])
        if new_headings.get(here, here) == there:
            under[old[o].kind, there].append((o, n))
        elif old[o].kind in _PLACED:
            pairs_moved.add((o, n))
    for (kind, _), row in under.items():
        kept = longest_in_order([n for _, n in row])
        pairs_moved |= {pair for pair in row if kind in _PLACED and pair[1] not in kept}
    return pairs_moved


def _heading_above(passage: EditionPassage) -> str:
    """Return the anchor of the heading above; a chapter's own heading has none."""
    if passage.kind == HEADING:
        return passage.chapter if passage.level > 1 else ""
    return passage.section
