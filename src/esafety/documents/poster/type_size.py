"""How a poster is set: the largest letters with which its drawing still has room.

All lengths are millimetres on A3 (297 by 420); assets/print/poster.css draws the same plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.poster.font_metrics import FontMetrics, Run, lines_of, widest_word

LEFT: Final = 20.0
TOP: Final = 20.0
WIDE: Final = 257.0
HIGH: Final = 360.0
# Below the title.
GAP: Final = 7.0
# Beside the lines stands the code on its white ground, half in the band. The column is drawn
# 3 mm wider than it is reckoned: what is measured letter by letter may come out a little wider.
COLUMN: Final = 168.0
CODE_HIGH: Final = 62.0
TITLE_LEADING: Final = 1.03
BODY_LEADING: Final = 1.2
BETWEEN: Final = 3.5
GAPS: Final = GAP + 9.0 + 1.0
# Capitals: 25 mm are read at three metres by a child of seven (issue: the press, part 4).
# Of title and lines, the finest first.
CAPS: Final = (
    *((36.0, 14.0), (32.0, 14.0), (32.0, 12.5), (28.0, 14.0), (28.0, 12.5)),
    *((28.0, 11.0), (25.0, 14.0), (25.0, 12.5), (25.0, 11.0)),
)
# The drawing's height, from what is wanted down to what is borne.
ROOM: Final = (170.0, 155.0, 140.0, 130.0, 110.0, 90.0)
# The drawings are a quarter wider than high (assets/art/posters/README.md).
PROPORTION: Final = 1.25
# A telephone number stands in this column, as high as a title at the least; its name beside it.
NUMBER_CAP: Final = 25.0
NUMBER_WIDE: Final = 74.0
NAME_LEADING: Final = 1.05
NUMBER: Final = "poster-number"
# Small print is this much smaller.
SMALL: Final = 0.6
SMALL_PRINT: Final = "<small"
FOOT: Final = "poster-foot"


@dataclass(frozen=True, slots=True)
class PosterFonts:
    """The typefaces of a poster: for its title, its lines, what is strong in them."""

    display: FontMetrics
    regular: FontMetrics
    bold: FontMetrics


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes of title and lines, the title's box, the height of the drawing; millimetres."""

    title: float
    body: float
    title_wide: float
    title_high: float
    art: float


@dataclass(frozen=True, slots=True)
class PosterText:
    """What is set: the title line by line, the lines under the drawing as HTML.

    `foot` is what stands in small letters in the band below.
    """

    title: tuple[str, ...]
    lines: tuple[str, ...]
    foot: str = ""


def poster_text(body: HtmlElement) -> PosterText:
    """Read a poster's page: its heading, broken where its writer broke it, and its lines."""
    heading = body.find(".//h1")
    for mark in heading.find_class("headerlink"):
        mark.drop_tree()
    parts = inner(heading).replace("<br/>", "<br>").split("<br>")
    title = tuple(" ".join(parse(part).text_content().split()) for part in parts)
    feet = body.find_class(FOOT)
    lines = [p for p in body.iter("li", "p") if not p.findall(".//p") and p not in feet]
    said = [inner(line).strip() for line in lines if line.text_content().strip()]
    return PosterText(title, tuple(said), " · ".join(inner(foot).strip() for foot in feet))


def type_sizes(copy: PosterText, faces: PosterFonts) -> TypeSizes:
    """Choose the sizes; where nothing fits, the smallest, and the sheet will overflow."""
    rows = [_row(line, faces) for line in copy.lines]
    for room in ROOM:
        for title, body in CAPS:
            setting = _set(copy.title, rows, faces, title, body)
            if setting and setting.art >= room:
                return setting
    smallest = faces.display.size(CAPS[-1][0]), faces.regular.size(CAPS[-1][1])
    return TypeSizes(*smallest, WIDE, len(copy.title) * smallest[0] * TITLE_LEADING, ROOM[-1])


def _set(
    lines: Sequence[str],
    rows: "Sequence[_Row]",
    faces: PosterFonts,
    title_cap: float,
    body_cap: float,
) -> TypeSizes | None:
    """Return the setting in these sizes, or None where a line of the title is too wide."""
    title, body = faces.display.size(title_cap), faces.regular.size(body_cap)
    title_wide = max(faces.display.width(line, title) for line in lines)
    if title_wide > WIDE:
        return None
    if any(widest_word(row.runs, body) > row.wide for row in rows):
        return None
    title_high = len(lines) * title * TITLE_LEADING
    art = HIGH - GAPS - title_high - max(CODE_HIGH, sum(row.height(body) for row in rows))
    return TypeSizes(title, body, title_wide, title_high, min(art, WIDE / PROPORTION))


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the copy: its words, the width they have, their leading, what it takes at least."""

    runs: Sequence[Run]
    wide: float = COLUMN
    leading: float = BODY_LEADING
    least: float = 0.0

    def height(self, size: float) -> float:
        lines = sum(lines_of(self.runs, size, self.wide))
        return max(self.least, lines * size * self.leading) + BETWEEN


def _row(line: str, faces: PosterFonts) -> _Row:
    body = parse(line)
    numbers = body.find_class(NUMBER)
    if not numbers:
        return _Row(_runs(line, faces))
    for number in numbers:
        number.drop_tree()
    name = _runs(inner(body), faces)
    return _Row(name, COLUMN - NUMBER_WIDE, NAME_LEADING, faces.bold.size(NUMBER_CAP))


def _runs(line: str, faces: PosterFonts) -> list[Run]:
    """Return the runs of a line; beside small print only what is strong keeps its size."""
    scale = SMALL if SMALL_PRINT in line else 1
    return _runs_of(parse(line), (faces.regular.scaled(scale), faces.bold))


def _runs_of(element: HtmlElement, mine: tuple[FontMetrics, FontMetrics]) -> list[Run]:
    runs: list[Run] = [(element.text or "", mine[0])]
    for child in element:
        runs += _runs_of(child, mine[1:] * 2 if child.tag == "strong" else mine)
        runs.append((child.tail or "", mine[0]))
    return runs
