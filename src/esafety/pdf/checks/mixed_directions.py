"""Blocks of a page with letters from the right, found by their words in whatever order.

In which order a line of both directions is read cannot be told from what is seen: after an Arabic
word `12-34` is seen as `34-12`, and a number stands on the other side of a title (UAX 9). A block
of the paper that holds the very words of a block of the page, each as often, has lost none of
them. A page without letters from the right knows of no such words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from esafety.pdf.checks.letters import USED, Block, LettersOfPdf
from esafety.pdf.right_to_left.reading_order import words_as_written

_Words = tuple[str, ...]


def not_in_any_order(
    blocks: Iterable[tuple[int, Block]], paper: LettersOfPdf
) -> Iterator[tuple[int, Block]]:
    """Use up the blocks whose words are those of a block of the paper, and yield the others."""
    if not any(paper.words):
        yield from blocks
        return
    waiting = _by_words(paper)
    for number, block in blocks:
        if places := waiting.get(_words_of(block)):
            for start, end in places.pop():
                paper.use(start, end)
        else:
            yield number, block


def _words_of(block: Block) -> _Words:
    return tuple(sorted(words_as_written(" ".join(block.words))))


def _by_words(paper: LettersOfPdf) -> dict[_Words, list[list[tuple[int, int]]]]:
    """Return the blocks of the paper of which nothing is used, by their words: their places."""
    words: dict[int, list[str]] = defaultdict(list)
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, block in enumerate(paper.blocks):
        words[block] += paper.words[number]
        places[block].append((paper.starts[number], paper.end_of(number)))
    found: dict[_Words, list[list[tuple[int, int]]]] = defaultdict(list)
    for block, own in reversed(places.items()):
        if words[block] and not any(USED in paper.line[start:end] for start, end in own):
            found[tuple(sorted(words[block]))].append(own)
    return found
