"""The styles of posters have the lengths with which `a3_layout.py` reckons."""

import re
from typing import Final

import pytest

from esafety.documents.common.paper.iso_216 import UPRIGHT
from esafety.documents.common.paper.poster_sizes import layout_size
from esafety.documents.poster import a3_layout as reckoned
from esafety.documents.poster.a3_layout import LAYOUTS
from workshop import ROOT

STYLES: Final = (ROOT / "assets/print/poster.css").read_text(encoding="utf-8")
FACE: Final = (ROOT / "overrides/fragments/poster-face.html").read_text(encoding="utf-8")
HEIGHT: Final = float(UPRIGHT[layout_size().paper][1])
# Colour runs so far over each edge; lines are reckoned so much shorter than their box.
BLEED: Final = 3.0
SHORTER: Final = 3.0
OVER: Final = (-reckoned.LEFT - BLEED,)
ICON_LINES: Final = LAYOUTS["icon-lines"]


def lengths(selector: str, name: str) -> tuple[float, ...]:
    """Return the millimetres of a property in the one rule of a selector that has it."""
    plain = re.sub(r"/\*.*?\*/", "", STYLES, flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}", plain)
    mine = [body for names, body in rules if selector in map(str.strip, names.split(","))]
    found = [match for body in mine if (match := re.search(rf"(?<![-\w]){name}: ([^;]+)", body))]
    assert len(found) == 1, (selector, name)
    return tuple(float(one) for one in re.findall(r"(-?[\d.]+)(?:mm)?(?=\s|$)", found[0][1]))


@pytest.mark.parametrize(
    ("selector", "name", "expected"),
    [
        ("@page", "size", (reckoned.WIDTH, HEIGHT)),
        (".poster__ground", "left", OVER),
        (".poster__ground", "width", (reckoned.WIDTH + 2 * BLEED,)),
        (".poster__ground", "height", (HEIGHT + 2 * BLEED,)),
        (".poster__title", "margin", (0, 0, reckoned.GAP)),
        (".poster--title-band .poster__title", "margin-bottom", (reckoned.GAP + 8,)),
        (".poster__art", "width", (reckoned.CONTENT_WIDTH,)),
        (".poster__art", "margin", (0, 0, reckoned.ART_GAP)),
        (".poster--lines-above .poster__art", "width", (LAYOUTS["lines-above"].art_width,)),
        (".poster--icon-lines .poster__art", "width", (ICON_LINES.art_width,)),
        (".poster__foot", "min-height", (reckoned.CODE_HEIGHT,)),
        (".poster__lines", "width", (LAYOUTS["title-above"].lines_width + SHORTER,)),
        (
            ".poster--lines-above .poster__lines",
            "width",
            (LAYOUTS["lines-above"].lines_width + SHORTER,),
        ),
        (".poster--icon-lines .poster__line", "width", (ICON_LINES.lines_width + SHORTER,)),
        (".poster--icon-lines .poster__lines p", "height", (ICON_LINES.line_height,)),
        (".poster__icon", "width", (reckoned.ICON,)),
        (".poster__icon", "height", (reckoned.ICON,)),
        (".poster__icon", "margin-right", (reckoned.ICON_GAP,)),
        (".poster__panel", "top", OVER),
    ],
)
def test_a_length_is_the_same_in_the_styles(
    selector: str, name: str, expected: tuple[float, ...]
) -> None:
    assert lengths(selector, name) == expected


def test_the_band_of_a_title_adds_what_its_layout_counts() -> None:
    plain, band = LAYOUTS["title-above"], LAYOUTS["title-band"]
    (below,) = lengths(".poster--title-band .poster__title", "margin-bottom")

    assert band.gaps - plain.gaps == below - reckoned.GAP


def test_the_content_ends_where_the_floor_begins() -> None:
    top, side, bottom = lengths("@page", "margin")[:3]
    (floor,) = lengths(".poster__floor", "height")

    assert (top, side) == (reckoned.TOP, reckoned.LEFT)
    assert reckoned.WIDTH - 2 * side == reckoned.CONTENT_WIDTH
    assert HEIGHT - top - bottom - floor == reckoned.CONTENT_HEIGHT


@pytest.mark.parametrize("selector", [".poster__code", ".poster__way"])
def test_what_stands_beside_the_code_ends_before_it(selector: str) -> None:
    (wide,), (top,) = lengths(selector, "width"), lengths(selector, "top")

    assert reckoned.CONTENT_WIDTH - wide >= reckoned.BESIDE_CODE
    assert top >= reckoned.CONTENT_HEIGHT - reckoned.CODE_HEIGHT


def test_the_panel_begins_above_the_edge_by_what_its_height_counts() -> None:
    (above,) = re.findall(r"'%\.2f' % \((\d+) \+", FACE)

    assert float(above) == reckoned.TOP + BLEED
