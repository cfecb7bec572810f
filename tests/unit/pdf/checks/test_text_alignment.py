"""Each block stands on a paper whose every piece nothing else used: the costliest place for it."""

from collections.abc import Iterator
from random import Random

import pytest

from esafety.pdf.checks import text_alignment
from esafety.pdf.checks.letters import Block
from esafety.pdf.checks.marked_content import TextFragment
from esafety.pdf.checks.text_alignment import MOST_STEPS, unfound


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets an entry for each step of an alignment."""
    taken: list[int] = []
    following = text_alignment._following

    def counted(*state: object) -> Iterator[object]:
        taken.append(1)
        return following(*state)  # type: ignore[arg-type]

    monkeypatch.setattr(text_alignment, "_following", counted)
    return taken


def words(seed: int, count: int) -> tuple[str, ...]:
    chance = Random(seed)
    return tuple(
        "".join(chance.choices("abcdefghij", k=chance.randint(2, 9))) for _ in range(count)
    )


def paper(pieces: tuple[str, ...]) -> list[TextFragment]:
    return [TextFragment(n * 3 // len(pieces), piece, n // 9) for n, piece in enumerate(pieces)]


@pytest.mark.parametrize("count", [100, 200, 400])
def test_a_large_block_that_is_lost_costs_no_more_than_a_smaller_one(
    count: int, steps: list[int]
) -> None:
    block = Block(words(1, count))

    assert unfound([block], paper(words(2, count))) == [(block, block.words)]
    assert len(steps) <= MOST_STEPS + 1


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_large_block_that_lost_many_words_costs_no_more_either(
    share: float, steps: list[int]
) -> None:
    chance, block = Random(3), Block(words(1, 400))
    pieces = tuple(word for word in block.words if chance.random() < share)

    [(_, lost)] = unfound([block], paper(pieces))

    assert len(lost) >= len(block.words) - len(pieces)
    assert len(steps) <= MOST_STEPS + 1


def test_a_large_block_that_lost_a_few_words_is_aligned_in_a_few_steps(steps: list[int]) -> None:
    block = Block(words(1, 400))
    pieces = tuple(word for n, word in enumerate(block.words) if n not in (7, 200, 390))

    told = unfound([block], paper(pieces))

    assert told == [(block, (block.words[7], block.words[200], block.words[390]))]
    assert len(steps) < MOST_STEPS / 2


def test_a_large_block_that_lost_nothing_is_never_given_up(
    steps: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_alignment, "MOST_STEPS", 0)
    block = Block(words(1, 400))
    # Amid another block, cut by words that a style sheet adds.
    pieces = ("x", *block.words[:150], "sayfa12", *block.words[150:], "x")

    assert unfound([block], [TextFragment(0, piece, 0) for piece in pieces]) == []
    assert steps
