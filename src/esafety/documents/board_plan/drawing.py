"""Draw a board to scale as SVG: each piece at its place, with the number that the list gives it.

Lengths are millimetres on paper. Colours are those of the drawings (assets/art/posters/README.md).
"""

from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from esafety.documents.board_plan.area import Area
from esafety.documents.board_plan.source import BoardPiece, BoardPlan
from esafety.text.languages import format_number

# One to so many: a board is about as wide as the text of a page.
_SCALES: Final = {120.0: 7.5, 240.0: 15.0}
_RIM: Final = 4.0
# Room for the measures below and to the left.
_MEASURE: Final = 8.0
_LINE: Final = 0.4
# Between the sides of a sheet and its picture.
_EDGE: Final = 0.6
_NUMBER: Final = 2.5
# The width of a letter in the height of its line, in the mean.
_LETTER: Final = 0.56
_LARGEST: Final = 5.0
_INK: Final = "#16293a"
_WOOD: Final = "#c98b4b"
_GROUND: Final = "#fbf7ee"
_WHITE: Final = "#ffffff"
_GREY: Final = "#8a8372"
_GOLD: Final = "#f2b544"


def board_drawing(plan: BoardPlan, language: str, href: Callable[[str], str], label: str) -> str:
    """Return the drawing of a plan; `href` gives the address of a picture, `label` what it is."""
    scale = _SCALES[plan.board[0]] / 10
    width, height = (side / scale for side in plan.board)
    left, top = _MEASURE + _RIM, _RIM
    shapes = [
        _rect(Area(left - _RIM, 0, width + 2 * _RIM, height + 2 * _RIM), _WOOD, radius=1.5),
        _rect(Area(left, top, width, height), _GROUND),
        *_measures(plan, language, width, height),
        _eye(top + height / 2),
    ]
    for number, piece in enumerate(plan.pieces[language], 1):
        area = Area(
            left + piece.area.x / scale,
            top + piece.area.y / scale,
            piece.area.width / scale,
            piece.area.height / scale,
        )
        shapes += [*_piece(piece, area, href), *_numbered(number, area)]
    full = (width + 2 * _RIM + _MEASURE, height + 2 * _RIM + _MEASURE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="board-drawing" role="img"'
        f' aria-label="{escape(label)}" width="{full[0]:.1f}mm" height="{full[1]:.1f}mm"'
        f' viewBox="0 0 {full[0]:.1f} {full[1]:.1f}">{"".join(shapes)}</svg>'
    )


def _piece(piece: BoardPiece, area: Area, href: Callable[[str], str]) -> Iterator[str]:
    if not piece.sheet:
        yield _rect(area, _WHITE, dashed=True, radius=1)
        yield _text(piece.words, _narrower(area, _NUMBER))
    elif piece.letters:
        yield from _letters(piece.letters, area)
    else:
        yield _rect(area, _WHITE)
        yield from _face(piece, area, href)


def _face(piece: BoardPiece, area: Area, href: Callable[[str], str]) -> Iterator[str]:
    """Yield the picture of a sheet; the words alone where it has none."""
    if not piece.picture:
        yield _text(piece.words, area)
        return
    yield f'<image href="{escape(href(piece.picture))}" {_box(_narrower(area, _EDGE))}/>'
    if piece.title:
        yield _text(piece.title, _narrower(area, area.width * 0.19), area.height * 0.5)
    if piece.poster:
        yield from _lines_of_text(area)


def _lines_of_text(area: Area) -> Iterator[str]:
    """Yield bars where a poster has its title, and where it has its lines."""
    unit = area.height / 42
    for width, y, height, fill in (
        (0.7, 3, 3, _INK),
        (0.55, 32, 1.2, _GREY),
        (0.4, 34.5, 1.2, _GREY),
    ):
        bar = Area(
            area.x + area.width * (1 - width) / 2,
            area.y + y * unit,
            area.width * width,
            height * unit,
        )
        yield f'<rect {_box(bar)} fill="{fill}"/>'


def _narrower(area: Area, by: float) -> Area:
    return Area(area.x + by, area.y, area.width - 2 * by, area.height)


def _letters(words: str, area: Area) -> Iterator[str]:
    """Yield a row of tiles, one for each letter."""
    step = area.width / len(words)
    for at, letter in enumerate(words):
        if letter.strip():
            tile = Area(area.x + at * step + 0.2, area.y, step - 0.4, area.height)
            yield _rect(tile, _WHITE, radius=1)
            yield _text(letter, tile, largest=area.height * 0.72)


def _text(words: str, area: Area, largest: float = _LARGEST) -> str:
    """Return words in the middle of an area, as large as it allows."""
    size = min(largest, area.height * 0.8, 0.92 * area.width / (_LETTER * max(len(words), 1)))
    return _words(words, area.x + area.width / 2, area.y + area.height / 2 + size * 0.35, size)


def _numbered(number: int, area: Area) -> Iterator[str]:
    """Yield the number of a piece on its upper left corner."""
    x, y = area.x + 0.4, area.y + 0.4
    yield (
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{_NUMBER}" fill="{_GOLD}" stroke="{_INK}"'
        f' stroke-width="{_LINE}"/>'
    )
    yield _words(str(number), x, y + 1.2, 3.4)


def _measures(plan: BoardPlan, language: str, width: float, height: float) -> Iterator[str]:
    """Yield how wide and how high the board is, below it and beside it."""
    across, down = (f"{format_number(side, language)} cm" for side in plan.board)
    left, below = _MEASURE + _RIM, height + 2 * _RIM + 3.2
    yield _line(f"M{left:.2f} {below:.2f}h{width:.2f}m0 -1.2v2.4m{-width:.2f} 0v-2.4")
    yield _words(across, left + width / 2, below + 4, 3.6)
    x = _MEASURE - 2.4
    yield _line(f"M{x:.2f} {_RIM:.2f}v{height:.2f}m-1.2 0h2.4m0 {-height:.2f}h-2.4")
    yield _words(down, x - 1.2, _RIM + height / 4, 3.6, turned=True)


def _eye(y: float) -> str:
    """Return an eye in the left margin: the height at which children look."""
    x = _MEASURE - 2.4
    lids = f"M{x - 3:.2f} {y:.2f}q3 -3.4 6 0q-3 3.4 -6 0z"
    return (
        f'<path d="{lids}" fill="{_WHITE}" stroke="{_INK}" stroke-width="{_LINE}"/>'
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="1.1" fill="{_INK}"/>'
    )


def _box(area: Area) -> str:
    return f'x="{area.x:.2f}" y="{area.y:.2f}" width="{area.width:.2f}" height="{area.height:.2f}"'


def _rect(area: Area, fill: str, *, radius: float = 0, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="1.6 1"' if dashed else ""
    return (
        f'<rect {_box(area)} rx="{radius}" fill="{fill}" stroke="{_INK}"'
        f' stroke-width="{_LINE}"{dashes}/>'
    )


def _line(d: str) -> str:
    return f'<path d="{d}" fill="none" stroke="{_INK}" stroke-width="{_LINE}"/>'


def _words(words: str, x: float, y: float, size: float, *, turned: bool = False) -> str:
    turn = f' transform="rotate(-90 {x:.2f} {y:.2f})"' if turned else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family="Atkinson Next" font-weight="700"'
        f' font-size="{size:.2f}" text-anchor="middle" fill="{_INK}"{turn}>{escape(words)}</text>'
    )
