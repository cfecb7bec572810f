"""Lay letters on tiles, and tiles on few pages. Lengths are millimetres."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.documents.common.typesetting.letter_outlines import LetterOutline, Outlines

# What is left of A4, lying, within the margins that any printer leaves (lettering.css).
WIDTH: Final = 281.0
HEIGHT: Final = 190.0
# Room around a letter: for scissors, and for the line that is cut.
_AROUND: Final = 5.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A letter on its tile: where the tile lies on its page, where the letter begins on it.

    `number` counts the letters of the words, `size` is that of the type; `x` and `y` are the
    tile's corner, `base_x` and `base_y` the point from which the outline is drawn.
    """

    number: int
    letter: str
    outline: LetterOutline
    size: float
    x: float
    y: float
    width: float
    height: float
    base_x: float
    base_y: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """What all tiles have in common: the size of the type, their height, the letters' top."""

    size: float
    height: float
    top: float


def pages_of_tiles(words: str, outlines: Outlines, capitals: float) -> tuple[tuple[Tile, ...], ...]:
    """Return the tiles of each page; `capitals` is the height of a capital.

    It is less where a letter with a dot above or a tail below would not go on the paper. All tiles
    are of one height and all letters stand on one line. Tiles go where they leave the least room;
    their numbers say where they belong.
    """
    letters = [letter for letter in words if letter.strip()]
    shapes = [outlines.letters[letter] for letter in letters]
    measures = _measures(shapes, capitals / outlines.cap)
    rows = _rows([_width(shape, measures.size) for shape in shapes])
    on_page = max(1, int(HEIGHT // measures.height))
    pages = (rows[start : start + on_page] for start in range(0, len(rows), on_page))
    return tuple(
        tuple(
            tile
            for at, row in enumerate(page)
            for tile in _row([(n, letters[n], shapes[n]) for n in row], at, measures)
        )
        for page in pages
    )


def _measures(shapes: Sequence[LetterOutline], size: float) -> _Measures:
    """Return the measures for letters of a size, or of the largest that the paper allows."""
    top, bottom = min(shape.top for shape in shapes), max(shape.bottom for shape in shapes)
    most = (HEIGHT - 2 * _AROUND) / (bottom - top)
    size = min(size, most)
    return _Measures(size, (bottom - top) * size + 2 * _AROUND, top)


def _width(shape: LetterOutline, size: float) -> float:
    return (shape.right - shape.left) * size + 2 * _AROUND


def _rows(widths: Sequence[float]) -> list[list[int]]:
    """Return the numbers of the tiles in each row: first fit, the widest first."""
    rows: list[list[int]] = []
    for number in sorted(range(len(widths)), key=lambda n: -widths[n]):
        room = (row for row in rows if sum(widths[n] for n in (*row, number)) <= WIDTH)
        row = next(room, None)
        if row is None:
            rows.append([number])
        else:
            row.append(number)
    return sorted(sorted(row) for row in rows)


def _row(
    letters: Sequence[tuple[int, str, LetterOutline]], at: int, measures: _Measures
) -> Iterator[Tile]:
    """Yield the tiles of a row of a page, which is the row number `at`."""
    x, y, size = 0.0, at * measures.height, measures.size
    for number, letter, shape in letters:
        base = x + _AROUND - shape.left * size, y + _AROUND - measures.top * size
        width = _width(shape, size)
        yield Tile(number + 1, letter, shape, size, x, y, width, measures.height, *base)
        x += width
