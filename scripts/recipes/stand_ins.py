"""Makes assets/styles/stand-ins.css again: what shows a text until our typefaces have come.

    python scripts/recipes/stand_ins.py SOURCES > assets/styles/stand-ins.css

SOURCES is a folder with the unpacked packages named in assets/fonts/README.md. Needs only
fontTools and brotli. Typefaces that devices have are set to the width and height of ours, so that
nothing moves when ours come (CSS Fonts 5: size-adjust, ascent-override, descent-override,
line-gap-override). Widths are those of the words of our own pages, in both languages.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
EXPO = "expo-google-fonts-{family}/{cut}/{name}_{cut}.ttf"
# A face of ours: its family, weight and file. On devices: the family, the names of its cut, and
# the file that has its measures (Arimo is as wide as Arial, Gelasio as Georgia).
OURS = {
    ("Atkinson Next", 400): "atkinson-next/atkinson-next-400.woff2",
    ("Atkinson Next", 700): "atkinson-next/atkinson-next-700.woff2",
    ("Fraunces Soft", 700): "fraunces-soft/fraunces-soft-640.woff2",
}
REGULAR_WEIGHT = 400
REGULAR, BOLD = "400Regular", "700Bold"
DEVICES = {
    ("Atkinson Next", 400): {
        "Roboto": EXPO.format(family="roboto", cut=REGULAR, name="Roboto"),
        "Arial": EXPO.format(family="arimo", cut=REGULAR, name="Arimo"),
        "DejaVu Sans": "dejavu/DejaVuSans.ttf",
    },
    ("Atkinson Next", 700): {
        "Roboto": EXPO.format(family="roboto", cut=BOLD, name="Roboto"),
        "Arial": EXPO.format(family="arimo", cut=BOLD, name="Arimo"),
        "DejaVu Sans": "dejavu/DejaVuSans-Bold.ttf",
    },
    ("Fraunces Soft", 700): {
        "Noto Serif": EXPO.format(family="noto-serif", cut=BOLD, name="NotoSerif"),
        "Georgia": EXPO.format(family="gelasio", cut=BOLD, name="Gelasio"),
        "DejaVu Serif": "dejavu/DejaVuSerif-Bold.ttf",
    },
}
HEAD = """\
/* What shows a text until our typefaces have come: typefaces of devices, set to the width and
   height of ours, so that nothing moves then. Made by scripts/recipes/stand_ins.py. */
"""
FACE = """
@font-face {{
  font-family: "{family} as {device}";
  src: {local};
  font-weight: {weight};
  size-adjust: {size:.2%};
  ascent-override: {ascent:.2%};
  descent-override: {descent:.2%};
  line-gap-override: {gap:.2%};
}}
"""
ROOT_RULE = """
:root {{
  --es-font-text: {text}, "Noto Sans", Verdana, sans-serif;
  --es-font-display: {display}, serif;
}}
"""


def main(sources: Path) -> None:
    """Write the style sheet to the standard output."""
    words = "".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.??.md"))
    )
    letters = "".join(one for one in words if one.isalpha() or one == " ")
    sys.stdout.write(HEAD)
    for (family, weight), file in OURS.items():
        ours = TTFont(ROOT / "assets/fonts" / file)
        for device, source in DEVICES[family, weight].items():
            sys.stdout.write(face(family, weight, device, ours, TTFont(sources / source), letters))
    stacks = {
        family: stack(family, DEVICES[family, 700]) for family in ("Atkinson Next", "Fraunces Soft")
    }
    sys.stdout.write(
        ROOT_RULE.format(text=stacks["Atkinson Next"], display=stacks["Fraunces Soft"])
    )


def face(family: str, weight: int, device: str, ours: TTFont, theirs: TTFont, text: str) -> str:
    """Return the rule by which a device's typeface stands in for one of ours."""
    size = width(ours, text) / width(theirs, text)
    ascent, descent, gap = (one / size for one in heights(ours))
    names = (f"{device} Bold",) if weight > REGULAR_WEIGHT else (device, f"{device} Regular")
    local = ", ".join(f'local("{name}")' for name in names)
    return FACE.format(
        **{"family": family, "device": device, "local": local, "weight": weight},
        **{"size": size, "ascent": ascent, "descent": descent, "gap": gap},
    )


def stack(family: str, devices: dict[str, str]) -> str:
    """Return a family and what stands in for it, as CSS names them."""
    return ", ".join(f'"{name}"' for name in (family, *(f"{family} as {one}" for one in devices)))


def width(font: TTFont, text: str) -> float:
    """Return how wide a text is, in ems; a letter that a typeface lacks has no width."""
    glyphs, measures = font.getBestCmap(), font["hmtx"]
    advances = (measures[glyphs[ord(one)]][0] for one in text if ord(one) in glyphs)
    return sum(advances) / font["head"].unitsPerEm


def heights(font: TTFont) -> tuple[float, float, float]:
    """Return ascent, descent and line gap, in ems, as browsers take them."""
    em, os2, hhea = font["head"].unitsPerEm, font["OS/2"], font["hhea"]
    typographic = bool(os2.fsSelection & 1 << 7)
    found = (
        (os2.sTypoAscender, -os2.sTypoDescender, os2.sTypoLineGap)
        if typographic
        else (hhea.ascent, -hhea.descent, hhea.lineGap)
    )
    return found[0] / em, found[1] / em, found[2] / em


if __name__ == "__main__":
    main(Path(sys.argv[1]))
