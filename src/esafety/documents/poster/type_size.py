"""Choose the type sizes of a poster: the largest that leave its drawing enough room.

All lengths are millimetres on A3 (297 by 420); assets/print/poster.css has the same layout.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.poster.font_metrics import FontMetrics, Run, lines_of, widest_word

LEFT: Final = 20.0
TOP: Final = 20.0
CONTENT_WIDTH: Final = 257.0
CONTENT_HEIGHT: Final = 360.0
# Below the title.
GAP: Final = 7.0
# The QR code is beside the lines on its white ground, half in the band. The column is drawn
# 3 mm wider than calculated: the sum of letter widths may be a little less than the rendered.
COLUMN_WIDTH: Final = 168.0
CODE_HEIGHT: Final = 62.0
TITLE_LEADING: Final = 1.03
BODY_LEADING: Final = 1.2
LINE_GAP: Final = 3.5
GAPS: Final = GAP + 9.0 + 1.0
# Heights of capitals: title and lines, the best first. The requirement: a child of seven
# reads the title at three metres, for which 25 mm suffice.
CAP_HEIGHTS: Final = (
    *((36.0, 14.0), (32.0, 14.0), (32.0, 12.5), (28.0, 14.0), (28.0, 12.5)),
    *((28.0, 11.0), (25.0, 14.0), (25.0, 12.5), (25.0, 11.0)),
)
# The drawing's height, from the preferred down to the minimum.
ART_HEIGHTS: Final = (170.0, 155.0, 140.0, 130.0, 110.0, 90.0)
# The drawings are a quarter wider than high (assets/art/posters/README.md).
ART_RATIO: Final = 1.25
# The column of telephone numbers, at least as high as a title; their names are beside them.
NUMBER_CAP: Final = 25.0
NUMBER_WIDTH: Final = 74.0
NAME_LEADING: Final = 1.05
NUMBER: Final = "poster-number"
# The relative size of small print.
SMALL: Final = 0.6
SMALL_PRINT: Final = "<small"
FOOT: Final = "poster-foot"


@dataclass(frozen=True, slots=True)
class PosterFonts:
    """The typefaces of a poster: for its title, its lines, strong text in them."""

    display: FontMetrics
    regular: FontMetrics
    bold: FontMetrics


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes of title and lines, the title's box, the height of the drawing; millimetres."""

    title: float
    body: float
    title_width: float
    title_height: float
    art: float


@dataclass(frozen=True, slots=True)
class PosterText:
    """The text: the title line by line, the lines under the drawing as HTML.

    `foot` is the small print in the band below.
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
    texts = [inner(line).strip() for line in lines if line.text_content().strip()]
    return PosterText(title, tuple(texts), " · ".join(inner(foot).strip() for foot in feet))


def type_sizes(text: PosterText, fonts: PosterFonts) -> TypeSizes:
    """Choose the sizes; where nothing fits, the smallest, with which the poster will overflow."""
    rows = [_line_layout(line, fonts) for line in text.lines]
    for art_height in ART_HEIGHTS:
        for title, body in CAP_HEIGHTS:
            sizes = _sizes_with(text.title, rows, fonts, title, body)
            if sizes and sizes.art >= art_height:
                return sizes
    smallest = fonts.display.size(CAP_HEIGHTS[-1][0]), fonts.regular.size(CAP_HEIGHTS[-1][1])
    return TypeSizes(
        *smallest, CONTENT_WIDTH, len(text.title) * smallest[0] * TITLE_LEADING, ART_HEIGHTS[-1]
    )


def _sizes_with(
    title_lines: Sequence[str],
    rows: "Sequence[_LineLayout]",
    fonts: PosterFonts,
    title_cap: float,
    body_cap: float,
) -> TypeSizes | None:
    """Return the layout in these sizes, or None where a line or word is too wide."""
    title, body = fonts.display.size(title_cap), fonts.regular.size(body_cap)
    title_width = max(fonts.display.width(line, title) for line in title_lines)
    if title_width > CONTENT_WIDTH:
        return None
    if any(widest_word(row.runs, body) > row.width for row in rows):
        return None
    title_height = len(title_lines) * title * TITLE_LEADING
    art = (
        CONTENT_HEIGHT
        - GAPS
        - title_height
        - max(CODE_HEIGHT, sum(row.height(body) for row in rows))
    )
    return TypeSizes(title, body, title_width, title_height, min(art, CONTENT_WIDTH / ART_RATIO))


@dataclass(frozen=True, slots=True)
class _LineLayout:
    """A line of the text: its runs, the available width, their leading, its minimum height."""

    runs: Sequence[Run]
    width: float = COLUMN_WIDTH
    leading: float = BODY_LEADING
    min_height: float = 0.0

    def height(self, size: float) -> float:
        lines = sum(lines_of(self.runs, size, self.width))
        return max(self.min_height, lines * size * self.leading) + LINE_GAP


def _line_layout(line: str, fonts: PosterFonts) -> _LineLayout:
    body = parse(line)
    numbers = body.find_class(NUMBER)
    if not numbers:
        return _LineLayout(_runs(line, fonts))
    for number in numbers:
        number.drop_tree()
    name = _runs(inner(body), fonts)
    return _LineLayout(name, COLUMN_WIDTH - NUMBER_WIDTH, NAME_LEADING, fonts.bold.size(NUMBER_CAP))


def _runs(line: str, fonts: PosterFonts) -> list[Run]:
    """Return the runs of a line; beside small print only strong text keeps its size."""
    scale = SMALL if SMALL_PRINT in line else 1
    return _runs_of(parse(line), (fonts.regular.scaled(scale), fonts.bold))


def _runs_of(element: HtmlElement, typefaces: tuple[FontMetrics, FontMetrics]) -> list[Run]:
    runs: list[Run] = [(element.text or "", typefaces[0])]
    for child in element:
        runs += _runs_of(child, typefaces[1:] * 2 if child.tag == "strong" else typefaces)
        runs.append((child.tail or "", typefaces[0]))
    return runs
