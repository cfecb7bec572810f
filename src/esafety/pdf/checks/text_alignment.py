"""Blocks of a page found in the marked content of its paper, letter by letter.

A block that stands whole in consecutive pieces is found and its pieces are used up. What is left
is aligned: a block may go on past other pieces, over a page's end or past a few words that the
style sheet adds, but only from the end of a piece to the beginning of another. So a word is not
found by letters that stand somewhere by chance, nor by the same word in another block.
"""

import heapq
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final

from esafety.pdf.checks.letters import USED, Block, LettersOfPdf
from esafety.pdf.checks.marked_content import TextFragment
from esafety.pdf.checks.mixed_directions import not_in_any_order

# What a lost word costs, and what beginning or ending amid a block of the paper: a single word
# found amid another block is one that stands there by chance.
_LOST: Final = 4
_AMID: Final = 8
# Whoever begins and ends amid a block has lost nothing yet; what costs more has lost a word.
_WHOLE: Final = 2 * _AMID
# A block that lost a few words is aligned in some hundred steps. One that lost most of them, amid
# paper that nothing else used, would take a hundred thousand: it is reported as lost.
MOST_STEPS: Final = 5_000


def unfound(
    blocks: Iterable[Block], fragments: Sequence[TextFragment]
) -> list[tuple[Block, tuple[str, ...]]]:
    """Return each block with words that do not stand on the paper, and them, in page order."""
    paper = LettersOfPdf(fragments)
    left = [(number, block) for number, block in enumerate(blocks) if block.letters]
    # A block of the paper first: cells beside one another may read like another block.
    between = paper.block_bounds
    for bounds, across in ((between, False), (between, True), (paper.bounds, True)):
        left = list(_not_whole(left, paper, bounds, across=across))
    left = list(not_in_any_order(left, paper))
    aligned = [(block, tuple(_aligned(block, paper))) for _, block in left]
    numbers = [number for number, _ in left]
    lost = sorted(zip(numbers, aligned, strict=True), key=itemgetter(0))
    return [(block, words) for _, (block, words) in lost if words]


def _not_whole(
    blocks: Iterable[tuple[int, Block]], paper: LettersOfPdf, bounds: set[int], *, across: bool
) -> Iterator[tuple[int, Block]]:
    """Use up the blocks that stand whole between two bounds and yield the others.

    Only where they may go `across` the bounds between, they are found in several blocks.
    """
    # The longest first: a short block must not be found in a piece of a long one.
    for number, block in sorted(blocks, key=lambda one: -len(one[1].letters)):
        place = paper.place_of(block.letters, bounds, across=across)
        if place is None:
            yield number, block
        else:
            paper.use(place, place + len(block.letters))


@dataclass(order=True, slots=True)
class _State:
    """How far a block is read, where on the paper, and at what cost.

    A lost word costs most; beginning or ending amid a block of the paper costs as much as two.
    """

    cost: int
    behind: int
    at: int
    place: int
    lost: tuple[int, ...] = field(compare=False)
    used: tuple[tuple[int, int], ...] = field(compare=False)


def _aligned(block: Block, paper: LettersOfPdf) -> list[str]:
    """Use up the best place of a block and return the words that are missing there."""
    queue = list(_beginnings(block, paper))
    heapq.heapify(queue)
    known: set[tuple[int, int]] = set()
    while queue:
        state = heapq.heappop(queue)
        if len(known) > MOST_STEPS and state.cost > _WHOLE:
            break
        if state.at >= len(block.letters) and len(state.lost) * 2 > len(block.words):
            break  # where most is missing, the few words found are another block's
        if state.at >= len(block.letters):
            for start, end in state.used:
                paper.use(start, end)
            return [block.words[number] for number in state.lost]
        if (state.at, state.place) not in known:
            known.add((state.at, state.place))
            for following in _following(state, block, paper):
                heapq.heappush(queue, following)
    return list(block.words)


def _beginnings(block: Block, paper: LettersOfPdf) -> Iterator[_State]:
    """Yield every place at which a piece begins with a word of the first half of the block."""
    for number, start in enumerate(block.starts[: len(block.starts) // 2 + 1]):
        before = tuple(range(number))
        for place in paper.by_letter[block.letters[start]]:
            if paper.line[place] != USED:
                amid = place not in paper.block_bounds
                yield _State(number * _LOST + amid * _AMID, -start, start, place, before, ())
    count = len(block.starts)
    yield _State(count * _LOST, 0, len(block.letters), 0, tuple(range(count)), ())


def _following(state: _State, block: Block, paper: LettersOfPdf) -> Iterator[_State]:
    """Yield where a block goes on: past other pieces, or without the word that stops here."""
    same = _same(block.letters, state.at, paper.line, state.place)
    at, place = state.at + same, state.place + same
    used = (*state.used, (state.place, place)) if same else state.used
    if place in paper.bounds:
        if at == len(block.letters):
            amid = place not in paper.block_bounds
            yield _State(state.cost + amid * _AMID, -at, at, place, state.lost, used)
            return
        if same:
            for start in paper.after(place):
                if paper.line[start] == block.letters[at]:
                    yield _State(state.cost, -at, at, start, state.lost, used)
    yield from _without(state, at, block, paper)


def _without(state: _State, at: int, block: Block, paper: LettersOfPdf) -> Iterator[_State]:
    """Yield the state after the word at `at`, or the one before it, was not found."""
    for number in {_word_at(block, at), _word_at(block, at - 1)}:
        start = block.starts[number]
        end = (*block.starts, len(block.letters))[number + 1]
        place = state.place + max(start - state.at, 0)
        if end > state.at:
            kept = ((state.place, place),) if place > state.place else ()
            lost = (*state.lost, number)
            for start in (place, *_elsewhere(block.letters, end, place, paper)):
                # Going on elsewhere after a loss must be worth it, as beginning amid a block is.
                amid = end == len(block.letters) and start not in paper.block_bounds
                cost = state.cost + _LOST + ((start != place) + amid) * _AMID
                yield _State(cost, -end, end, start, lost, (*state.used, *kept))


def _elsewhere(letters: str, at: int, place: int, paper: LettersOfPdf) -> Iterator[int]:
    """Yield where else a block may go on: only where its next letter stands is it of any use."""
    if at < len(letters):
        yield from (start for start in paper.after(place) if paper.line[start] == letters[at])


def _word_at(block: Block, at: int) -> int:
    return bisect_right(block.starts, max(at, 0)) - 1


def _same(one: str, at: int, other: str, place: int) -> int:
    """Return how many letters two texts share from given places on."""
    most = min(len(one) - at, len(other) - place)
    return next((n for n in range(most) if one[at + n] != other[place + n]), most)
