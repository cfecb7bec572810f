"""Makes the web fonts of assets/fonts/ again, from the published font packages.

    python scripts/recipes/fonts.py SOURCES

SOURCES is a folder with the unpacked packages named in assets/fonts/README.md. Needs only
fontTools and brotli. For each face the script

1. opens the complete font (for the display face: pins the variable axes),
2. draws the few signs the family lacks (own drawings, see `Signs`),
3. opens every zero that is struck through (see `open_zeros`),
4. cuts the font down with pyftsubset to the letters of this project,
5. checks that every letter is there and is one piece of outline, not a guess.
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

from faces import check, cut_down
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parents[2] / "assets/fonts"

TURKISH = "İıĞğŞşÇçÖöÜüÂâÎîÛû"
EUROPEAN = "ÀÁÄÉÈÊËÍÏÑÓÔÚàáäéèêëíïñóôúß"
MARKS = "“”‘’‚„«»–—…•·→←↗✓☐©®№§°½×€₺"
SPACES = "\u00a0\u00ad\u2009\u200b\u2010\u2011\u202f\u2212"
ASCII = "".join(map(chr, range(0x20, 0x7F)))
REQUIRED = ASCII + TURKISH + "“”‘’–—…•·→←↗✓©№§°½₺\u2010\u00ad"
UNICODES = ",".join(
    f"U+{ord(c):04X}" for c in sorted(set(ASCII + TURKISH + EUROPEAN + MARKS + SPACES))
)

ATKINSON = "expo-google-fonts-atkinson-hyperlegible-next"
FRAUNCES = "fontpkg_fraunces/files/Fraunces[SOFT,WONK,opsz,wght].ttf"
FACES = {
    "atkinson-next/atkinson-next-400.woff2": (
        f"{ATKINSON}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
        None,
    ),
    "atkinson-next/atkinson-next-700.woff2": (
        f"{ATKINSON}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
        None,
    ),
    "atkinson-next/atkinson-next-400-italic.woff2": (
        f"{ATKINSON}/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
        None,
    ),
    "fraunces-soft/fraunces-soft-640.woff2": (
        FRAUNCES,
        {"SOFT": 100, "WONK": 0, "opsz": 60, "wght": 640},
    ),
}


class Signs:
    """Own drawings for the signs a family lacks, in its weight and height."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.glyphs = font.getGlyphSet()
        self.cmap = font.getBestCmap()
        _, y0, _, y1 = self.bounds("hyphen")
        self.t = y1 - y0  # the weight of a horizontal stroke
        self.mid = (self.bounds("H")[3]) / 2
        self.cap = self.bounds("H")[3]
        self.slant = math.tan(math.radians(-font["post"].italicAngle))

    def bounds(self, name: str) -> tuple[float, float, float, float]:
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.bounds

    def add(self, code: int, name: str, width: float, contours: list, lean: bool = False) -> None:
        if code in self.cmap:
            return
        pen = TTGlyphPen(None)
        out = Cu2QuPen(pen, max_err=self.font["head"].unitsPerEm / 1000, reverse_direction=False)
        out = TransformPen(out, (1, 0, self.slant if lean else 0, 1, 0, 0))
        for contour in contours:
            contour(out)
        glyph = pen.glyph()
        if len(contours) > 1 and glyph.numberOfContours > 0:
            glyph.flags[0] |= 0x40  # overlapping outlines, declared
        self.store(code, name, round(width), glyph)

    def store(self, code: int, name: str, width: int, glyph) -> None:
        font = self.font
        order = font.getGlyphOrder()
        if name not in order:
            font.setGlyphOrder([*order, name])
        font["glyf"].glyphs[name] = glyph
        font["glyf"].glyphOrder = font.getGlyphOrder()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name

    def alias(self, code: int, name: str) -> None:
        for table in self.font["cmap"].tables:
            if table.isUnicode() and code not in table.cmap:
                table.cmap[code] = name

    def draw(self) -> None:
        em = self.font["head"].unitsPerEm
        t, mid = self.t, self.mid
        hyphen = self.cmap[ord("-")]
        for code in (0x2010, 0x2011, 0x00AD):
            self.alias(code, hyphen)
        if 0x00B7 in self.cmap:
            self.alias(0x2219, self.cmap[0x00B7])
        space = self.glyphs[self.cmap[0x20]].width
        for code, name, width in (
            (0x2009, "thinspace", space * 0.6),
            (0x202F, "narrownbspace", space * 0.6),
            (0x200B, "zerowidthspace", 0),
        ):
            self.add(code, name, width, [])

        side, length, head = em * 0.06, em * 0.70, em * 0.25
        x0, x1 = side, side + length
        k = t / math.sqrt(2)
        right = [
            (x0, mid - t / 2), (x0, mid + t / 2), (x1 - 2 * k - t / 2, mid + t / 2),
            (x1 - head - k, mid + head - k), (x1 - head, mid + head), (x1, mid),
            (x1 - head, mid - head), (x1 - head - k, mid - head + k), (x1 - 2 * k - t / 2, mid - t / 2),
        ]  # fmt: skip
        width = x1 + side
        left = [(width - x, y) for x, y in reversed(right)]
        c = math.cos(math.radians(45))
        cx = width / 2
        rise = [
            (cx + (x - cx) * c - (y - mid) * c, mid + (x - cx) * c + (y - mid) * c)
            for x, y in right
        ]
        shift = min(x for x, _ in rise) - side
        rise = [(x - shift, y) for x, y in rise]
        self.add(0x2192, "arrowright", width, [polygon(right)])
        self.add(0x2190, "arrowleft", width, [polygon(left)])
        self.add(0x2197, "arrowupright", max(x for x, _ in rise) + side, [polygon(rise)])

        # A tick: two strokes of the font's own weight, meeting at a right angle.
        t2 = t * 1.12
        a, b = em * 0.20, em * 0.52
        h = t2 / math.sqrt(2)
        bx, by = side + h + a, em * 0.02
        tick = [
            (bx, by), (bx - a - h, by + a + h), (bx - a, by + a + 2 * h), (bx, by + 2 * h),
            (bx + b, by + b + 2 * h), (bx + b + h, by + b + h),
        ]  # fmt: skip
        self.add(0x2713, "checkmark", bx + b + h + side, [polygon(tick)], lean=True)

        # An empty box to tick.
        s, o = em * 0.66, self.cap / 2
        bt = t * 0.85
        outer = [(side, o - s / 2), (side, o + s / 2), (side + s, o + s / 2), (side + s, o - s / 2)]
        inner = [
            (side + bt, o - s / 2 + bt), (side + s - bt, o - s / 2 + bt),
            (side + s - bt, o + s / 2 - bt), (side + bt, o + s / 2 - bt),
        ]  # fmt: skip
        self.add(0x2610, "ballotbox", s + 2 * side, [polygon(outer), polygon(inner)])

        self.numero()
        self.lira()

    def numero(self) -> None:
        if 0x2116 in self.cmap:
            return
        n, o = self.cmap[ord("N")], self.cmap[0x00BA]
        gap = self.font["head"].unitsPerEm * -0.01
        pen = TTGlyphPen(None)
        for name, dx in ((n, 0), (o, self.glyphs[n].width + gap)):
            rec = DecomposingRecordingPen(self.glyphs)
            self.glyphs[name].draw(rec)
            rec.replay(TransformPen(pen, (1, 0, 0, 1, dx, 0)))
        self.store(
            0x2116, "numero", round(self.glyphs[n].width + gap + self.glyphs[o].width), pen.glyph()
        )

    def lira(self) -> None:
        em, cap = self.font["head"].unitsPerEm, self.cap
        s = self.t * 1.14
        x, r, m = em * 0.17, em * 0.60, cap * 0.45
        q = 0.5523

        def body(pen) -> None:
            pen.moveTo((x, 0))
            pen.lineTo((x, cap))
            pen.lineTo((x + s, cap))
            pen.lineTo((x + s, s * 0.94))
            pen.curveTo(
                (x + s + (r - s - x - s) * q, s * 0.94), (r - s, m - (m - s) * q), (r - s, m)
            )
            pen.lineTo((r, m))
            pen.curveTo((r, m - m * q), (x + s + (r - x - s) * q, 0), (x + s, 0))
            pen.closePath()

        def bar(y: float):
            left, right, up, th = em * 0.05, em * 0.50, em * 0.20, self.t * 0.92
            return polygon([(left, y), (left, y + th), (right, y + up + th), (right, y + up)])

        self.add(0x20BA, "lira", em * 0.64, [body, bar(cap * 0.33), bar(cap * 0.53)], lean=True)


def open_zeros(font: TTFont) -> None:
    """Take the stroke out of a zero that has one: in a date it is read as an 8 or a crossed-out digit.

    A struck zero has two counters, one on each side of the stroke. Both become one, of the
    shape of the outer edge; so the strokes above, below and beside it keep their weight. The
    family has no open zero of its own: no feature (`zero`, `ss01`) would bring one.
    """
    glyphs = font.getGlyphSet()
    slant = math.tan(math.radians(-font["post"].italicAngle))
    for name in ("zero", "zero.tf"):
        if name not in glyphs or len(parts := contours(glyphs, name)) != 3:
            continue
        outer, *counters = ([(op, upright(points, slant)) for op, points in one] for one in parts)
        pen = TTGlyphPen(None)
        lean = TransformPen(pen, (1, 0, slant, 1, 0, 0))
        replay(outer, lean)
        replay(
            scaled(outer, extent(outer), extent([op for one in counters for op in one])),
            lean,
            turned=True,
        )
        glyph = pen.glyph(round=round)
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])


def contours(glyphs, name: str) -> list[list]:
    """Return the closed lines of a glyph, the longest first: its outer edge."""
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    found: list[list] = []
    for op, points in pen.value:
        if op == "moveTo":
            found.append([])
        found[-1].append((op, points))
    return sorted(found, key=lambda one: extent(one)[0] - extent(one)[2])


def upright(points, slant: float) -> tuple:
    return tuple((x - slant * y, y) for x, y in points)


def extent(contour: list) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    for op, points in contour:
        getattr(pen, op)(*points)
    return pen.bounds


def scaled(contour: list, old: tuple, new: tuple) -> list:
    """Return a closed line that fills one rectangle as it filled another."""
    sx, sy = (new[2] - new[0]) / (old[2] - old[0]), (new[3] - new[1]) / (old[3] - old[1])
    return [
        (op, tuple((new[0] + (x - old[0]) * sx, new[1] + (y - old[1]) * sy) for x, y in points))
        for op, points in contour
    ]


def replay(contour: list, pen, turned: bool = False) -> None:
    """Draw a closed line; turned, it is a hole in what is around it."""
    to = ReverseContourPen(pen) if turned else pen
    for op, points in contour:
        getattr(to, op)(*points)


def name_display(font: TTFont) -> None:
    """Say what this cut is, so that no renderer makes it bolder by itself."""
    names = {1: "Fraunces Soft", 2: "Bold", 4: "Fraunces Soft Bold", 6: "FrauncesSoft-Bold"}
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    for key, value in names.items():
        font["name"].setName(value, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x41) | 0x20
    font["head"].macStyle |= 1
    if "STAT" in font:
        del font["STAT"]


def polygon(points: list[tuple[float, float]]):
    def draw(pen) -> None:
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()

    return draw


def build(sources: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        for target, (source, axes) in FACES.items():
            font = TTFont(sources / source, recalcTimestamp=False)
            if axes:
                font = instancer.instantiateVariableFont(font, axes)
                name_display(font)
            Signs(font).draw()
            open_zeros(font)
            font["maxp"].recalc(font)
            whole = Path(scratch) / "whole.ttf"
            font.save(whole)
            out = FONTS / target
            out.parent.mkdir(exist_ok=True)
            features = "kern,ccmp,locl,tnum,lnum"
            cut_down(whole, out, UNICODES, features, "--desubroutinize")
            check(out, REQUIRED)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    build(Path(sys.argv[1]))
