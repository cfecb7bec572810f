"""Lay words into a square of letters, the same for the same words, without rude accidents."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from pydantic import TypeAdapter

from esafety.documents.word_search.letters import ALPHABETS, UNWANTED
from esafety.storage.cache.results import cached_by_program

Cell = tuple[int, int]
Letters = Mapping[Cell, str]

# Steps along rows and columns; children who begin to read find words to the right and down only.
DIRECTIONS: Final[Mapping[str, tuple[Cell, ...]]] = {
    "easy": ((0, 1), (1, 0)),
    "hard": ((0, 1), (1, 0), (1, 1)),
}
_ALL_WAYS: Final = tuple((r, c) for r in (-1, 0, 1) for c in (-1, 0, 1) if (r, c) != (0, 0))
_TRIES: Final = 200


@dataclass(frozen=True, slots=True)
class WordSearch:
    """A finished square: its rows of letters, and the cells of each word in order."""

    rows: tuple[str, ...]
    places: Mapping[str, tuple[Cell, ...]]

    @property
    def hidden(self) -> frozenset[Cell]:
        """Return the cells that belong to a word: the solution."""
        return frozenset(cell for cells in self.places.values() for cell in cells)


_FOUND: Final = TypeAdapter(WordSearch)


class NoRoomError(ValueError):
    """The words do not fit into a square of this size; `word` is the one that found no place."""

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(word)


@cache
def word_search(words: tuple[str, ...], size: int, level: str, language: str) -> WordSearch:
    """Return a square of `size` × `size` letters with every word in it exactly once.

    `words` are capitals of the language's alphabet, `level` a key of DIRECTIONS. The words are
    the seed: the same words give the same square on every machine and in every build.

    Raises:
        NoRoomError: if no arrangement was found.
    """
    parts = ("word search", str(size), level, language, *words)
    return cached_by_program(_FOUND, parts, lambda: _square(words, size, level, language))


def _square(words: tuple[str, ...], size: int, level: str, language: str) -> WordSearch:
    refused = words[0] if words else ""
    for attempt in range(_TRIES):
        random = Random(f"{attempt} {language} {level} {size} {' '.join(words)}")  # noqa: S311
        try:
            places = _placed(words, size, DIRECTIONS[level], random)
        except NoRoomError as error:
            refused = error.word
            continue
        if not _all_directions(places, level):
            continue
        letters = _filled(places, size, language, random)
        if letters is not None:
            return WordSearch(_rows(letters, size), places)
    raise NoRoomError(refused)


def _all_directions(places: Mapping[str, Sequence[Cell]], level: str) -> bool:
    """Tell whether words lie in every direction of the level, as far as there are words enough."""
    used = {(b[0] - a[0], b[1] - a[1]) for a, b, *_ in places.values()}
    return len(used) >= min(len(DIRECTIONS[level]), len(places))


def _placed(
    words: Sequence[str], size: int, directions: Sequence[Cell], random: Random
) -> dict[str, tuple[Cell, ...]]:
    """Return the cells of each word, the longest placed first."""
    letters: dict[Cell, str] = {}
    places: dict[str, tuple[Cell, ...]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        free = [cells for cells in _ways(word, size, directions) if _fits(word, cells, letters)]
        if not free:
            raise NoRoomError(word)
        places[word] = random.choice(free)
        letters.update(zip(places[word], word, strict=True))
    return {word: places[word] for word in words}


def _ways(word: str, size: int, directions: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield every row of cells that could hold a word."""
    for down, right in directions:
        for row in range(size - down * (len(word) - 1)):
            for column in range(size - right * (len(word) - 1)):
                yield tuple((row + down * i, column + right * i) for i in range(len(word)))


def _fits(word: str, cells: Sequence[Cell], letters: Letters) -> bool:
    return all(
        letters.get(cell, letter) == letter for cell, letter in zip(cells, word, strict=True)
    )


def _filled(
    places: Mapping[str, Sequence[Cell]], size: int, language: str, random: Random
) -> dict[Cell, str] | None:
    """Return all letters; None if a rude word or a word's double could not be avoided."""
    letters = {
        cell: letter
        for word, cells in places.items()
        for cell, letter in zip(cells, word, strict=True)
    }
    for cell in ((row, column) for row in range(size) for column in range(size)):
        if cell not in letters:
            choices = list(ALPHABETS[language])
            random.shuffle(choices)
            sound = (c for c in choices if not _spoils({**letters, cell: c}, cell, language))
            letter = next(sound, None)
            if letter is None:
                return None
            letters[cell] = letter
    return letters if _sound(letters, places.keys(), size, language) else None


def _spoils(letters: Letters, cell: Cell, language: str) -> bool:
    """Tell whether the letter just written completes a word that nobody wants."""
    return any(
        unwanted in line[max(0, at - len(unwanted) + 1) : at + len(unwanted)]
        for line, at in _lines_through(letters, cell)
        for unwanted in UNWANTED[language]
    )


def _lines_through(letters: Letters, cell: Cell) -> Iterator[tuple[str, int]]:
    """Yield what is read through a cell in each direction, and where in it the cell stands."""
    for down, right in _ALL_WAYS:
        (row, column), at = cell, 0
        while (row - down, column - right) in letters:
            row, column, at = row - down, column - right, at + 1
        yield _read(letters, (row, column), (down, right)), at


def _read(letters: Letters, start: Cell, step: Cell) -> str:
    text, cell = "", start
    while cell in letters:
        text += letters[cell]
        cell = (cell[0] + step[0], cell[1] + step[1])
    return text


def _sound(letters: Letters, words: Collection[str], size: int, language: str) -> bool:
    """Tell whether every word is found once, and nothing unwanted but inside the words."""
    lines = list(_all_lines(letters, size))
    once = all(_count(lines, word) == _count([word, word[::-1]], word) for word in words)
    both_ways = [read for word in words for read in (word, word[::-1])]
    return once and all(
        _count(lines, unwanted) <= _count(both_ways, unwanted) for unwanted in UNWANTED[language]
    )


def _all_lines(letters: Letters, size: int) -> Iterator[str]:
    """Yield every line of the square, read in all directions."""
    edge = {(row, column) for row, column in letters if {row, column} & {0, size - 1}}
    for row, column in sorted(edge):
        for down, right in _ALL_WAYS:
            if (row - down, column - right) not in letters:
                yield _read(letters, (row, column), (down, right))


def _count(lines: Iterable[str], word: str) -> int:
    """Count where a word is read; two places may overlap."""
    return sum(line.startswith(word, start) for line in lines for start in range(len(line)))


def _rows(letters: Letters, size: int) -> tuple[str, ...]:
    return tuple("".join(letters[row, column] for column in range(size)) for row in range(size))
