"""Choose the type sizes of a poster: the largest that leave its drawing enough room.

All lengths are millimetres on A3 (297 by 420); `a3_layout.py` says what stands where.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.common.typesetting.band import BandFonts
from esafety.documents.common.typesetting.font_metrics import (
    FontMetrics,
    Run,
    lines_of,
    widest_word,
)
from esafety.documents.poster.a3_layout import CONTENT_WIDTH, DEFAULT, LAYOUTS, PosterLayout

LINE_GAP: Final = 3.5
# Heights of the capitals of a title, the best first. Titles of a series are equal where their
# words allow it. The requirement: a child of seven reads the title at three metres, for which
# 25 mm suffice.
TITLE_CAPS: Final = (26.0, 25.0)
# The column of telephone numbers, at least as high as a title; their names are beside them.
NUMBER_CAP: Final = 25.0
NUMBER_WIDTH: Final = 74.0
NUMBER: Final = "poster-number"
# The relative size of small print.
SMALL: Final = 0.6
SMALL_PRINT: Final = "<small"
FOOT: Final = "poster-foot"
# Between the marks below a line of a title and those above the next one, as a part of its size.
MARKS_APART: Final = 0.12


@dataclass(frozen=True, slots=True)
class Leading:
    """The heights of lines as parts of their size: of a title, of lines, of names of numbers.

    The style sheets have the same ones. Where letters are measured how far they reach, a title
    has the least height here, and more where its marks need it.
    """

    title: float = 1.03
    body: float = 1.2
    name: float = 1.05


@dataclass(frozen=True, slots=True)
class PosterFonts:
    """The typefaces of a poster: for its title, its lines, strong text in them; their leading.

    Telephone numbers are set in `numbers`, or as strong text where it is not given.
    """

    display: FontMetrics
    regular: FontMetrics
    bold: FontMetrics
    leading: Leading = Leading()
    numbers: FontMetrics | None = None

    @property
    def band(self) -> BandFonts:
        """Return the typefaces of the band at the foot."""
        return BandFonts(self.bold, self.regular)


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes of title and lines, the title's box, the height of the drawing; millimetres.

    `title_leading` is the height of the title's lines as a part of their size, if it is not the
    one of the style sheet.
    """

    title: float
    body: float
    title_width: float
    title_height: float
    art: float
    title_leading: float | None = None


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


def type_sizes(
    text: PosterText, fonts: PosterFonts, layout: PosterLayout = LAYOUTS[DEFAULT]
) -> TypeSizes:
    """Choose the sizes; where nothing fits, the smallest, with which the poster will overflow."""
    rows = [_line_layout(line, fonts, layout) for line in text.lines]
    title = _Title(text.title, title_leading(text.title, fonts), fonts.leading.title)
    for art_height in layout.art_heights:
        for caps in product(TITLE_CAPS, layout.line_caps):
            sizes = _sizes_with(title, rows, fonts, layout, caps)
            if sizes and sizes.art >= art_height:
                return sizes
    smallest = fonts.display.size(TITLE_CAPS[-1]), fonts.regular.size(layout.line_caps[-1])
    height = title.height(smallest[0])
    return TypeSizes(*smallest, CONTENT_WIDTH, height, layout.art_heights[-1], title.leading)


def title_leading(lines: Sequence[str], fonts: PosterFonts) -> float | None:
    """Return the height of a title's lines as a part of their size, or None for that of the style.

    Marks stand above and below Arabic letters, on few lines as far as a typeface allows: lines
    are as close as theirs let them be.
    """
    if not fonts.display.reach:
        return None
    reaches = [fonts.display.reach(line) for line in lines]
    needed = (below + above + MARKS_APART for (_, below), (above, _) in pairwise(reaches))
    return max((fonts.leading.title, *needed))


@dataclass(frozen=True, slots=True)
class _Title:
    """The lines of a title, their leading where it is their own, and that of the style sheet."""

    lines: Sequence[str]
    leading: float | None
    usual: float

    def height(self, size: float) -> float:
        return len(self.lines) * size * (self.leading or self.usual)


def _sizes_with(
    heading: _Title,
    rows: "Sequence[_LineLayout]",
    fonts: PosterFonts,
    layout: PosterLayout,
    caps: tuple[float, float],
) -> TypeSizes | None:
    """Return the sizes with these capitals, or None where a line or word is too wide."""
    title, body = fonts.display.size(caps[0]), fonts.regular.size(caps[1])
    title_width = max(fonts.display.width(line, title) for line in heading.lines)
    if title_width > CONTENT_WIDTH:
        return None
    if any(widest_word(row.runs, body) > row.width for row in rows):
        return None
    title_height = heading.height(title)
    art = layout.height_of_art(title_height, sum(row.height(body) for row in rows))
    return TypeSizes(title, body, title_width, title_height, art, heading.leading)


@dataclass(frozen=True, slots=True)
class _LineLayout:
    """A line of the text: its runs, the available width, their leading, its minimum height."""

    runs: Sequence[Run]
    width: float
    leading: float
    min_height: float = 0.0

    def height(self, size: float) -> float:
        lines = sum(lines_of(self.runs, size, self.width))
        return max(self.min_height, lines * size * self.leading) + LINE_GAP


def _line_layout(line: str, fonts: PosterFonts, layout: PosterLayout) -> _LineLayout:
    body = parse(line)
    numbers = body.find_class(NUMBER)
    width = layout.lines_width
    if not numbers:
        runs = _runs(line, fonts)
        return _LineLayout(runs, width, fonts.leading.body, layout.line_height)
    for number in numbers:
        number.drop_tree()
    name = _runs(inner(body), fonts)
    height = (fonts.numbers or fonts.bold).size(NUMBER_CAP)
    return _LineLayout(name, width - NUMBER_WIDTH, fonts.leading.name, height)


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
