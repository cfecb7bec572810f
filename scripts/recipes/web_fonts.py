"""Makes assets/fonts/web/ and assets/styles/web-fonts.css again: our typefaces, cut for the site.

    python scripts/recipes/web_fonts.py

The sources are the files in assets/fonts that paper is set in. Needs only fontTools and brotli.
A first visit asks for the letters of Turkish and English; the others stand in a file of their own
that a browser asks for when a page has one of them (CSS Fonts 4: unicode-range). Outlines are
rounded to a grid of 500 units to the em, a tenth of a pixel in the largest heading. There is no
italic: browsers slant the regular cut for the few words that have one.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from faces import check, cut_down
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FACES = {
    "atkinson-next/atkinson-next-400.woff2": ("Atkinson Next", 400),
    "atkinson-next/atkinson-next-700.woff2": ("Atkinson Next", 700),
    "fraunces-soft/fraunces-soft-640.woff2": ("Fraunces Soft", 700),
}
# Text is not set anew while it is read (src/esafety/site/styles/typefaces.py); a heading may be.
DISPLAY = {"Atkinson Next": "optional", "Fraunces Soft": "swap"}
FIRST = "base"
UNITS = 500
FEATURES = "kern,ccmp,locl,tnum"
# What pages in Turkish and English are written with.
BASE = frozenset(
    "".join(map(chr, range(0x20, 0x7F))) + "İıĞğŞşÇçÖöÜüÂâÎîÛû“”‘’–—…·•×→©\u00a0\u00ad\u2010\u2011"
)
HEAD = """\
/* The typefaces of the site, in the cuts that a first visit needs; letters beside those of
   Turkish and English come in a second file, when a page has one.
   Made by scripts/recipes/web_fonts.py; paper has ../fonts.css. */
"""
RULE = """
@font-face {{
  font-family: "{family}";
  src: url("../fonts/web/{name}") format("woff2");
  font-weight: {weight};
  font-style: normal;
  font-display: {display};
{letters}}}
"""
LETTERS = "  unicode-range: {ranges};\n"


def main() -> None:
    """Write the cuts and the style sheet that names them."""
    rules = [HEAD]
    for source, (family, weight) in FACES.items():
        font = TTFont(ASSETS / "fonts" / source, recalcTimestamp=False)
        every = frozenset(map(chr, font.getBestCmap()))
        scale_upem(font, UNITS)
        for part, letters in ((FIRST, every & BASE), ("further", every - BASE)):
            name = f"{Path(source).stem}-{part}.woff2"
            cut(font, ASSETS / "fonts/web" / name, letters)
            of = LETTERS.format(ranges=ranges(letters)) if part != FIRST else ""
            said = {"name": name, "display": DISPLAY[family], "letters": of}
            rules.append(RULE.format(family=family, weight=weight, **said))
    (ASSETS / "styles/web-fonts.css").write_text("".join(rules), encoding="utf-8")


def cut(font: TTFont, out: Path, letters: frozenset[str]) -> None:
    """Write a face with some letters, and stop if one of them came to nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.ttf"
        font.flavor = None
        font.save(whole)
        unicodes = ",".join(f"U+{ord(one):04X}" for one in sorted(letters))
        cut_down(whole, out, unicodes, FEATURES, "--desubroutinize")
    check(out, "".join(one for one in letters if one.isprintable()))


def ranges(letters: frozenset[str]) -> str:
    """Return letters as CSS writes ranges of them."""
    found: list[list[int]] = []
    for code in sorted(map(ord, letters)):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ", ".join(
        f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in found
    )


if __name__ == "__main__":
    main()
