"""What the recipes of typefaces share: a face cut down to some letters, and looked at."""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont


def cut_down(source: Path, out: Path, unicodes: str, features: str, *more: str) -> None:
    """Write a face with some letters and layout features as WOFF2; `more` are pyftsubset's own."""
    subset.main(
        [
            str(source),
            f"--unicodes={unicodes}",
            f"--layout-features={features}",
            "--flavor=woff2",
            "--no-hinting",
            *more,
            "--name-IDs=0,1,2,3,4,5,6,13,14",
            "--notdef-outline",
            f"--output-file={out}",
        ]
    )


def check(path: Path, letters: str) -> None:
    """Stop if a letter is missing or empty; a blank has no shape."""
    font = TTFont(path)
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    missing = [f"U+{ord(c):04X}" for c in letters if ord(c) not in cmap]
    empty = []
    for c in (c for c in letters.replace(" ", "") if ord(c) in cmap):
        pen = BoundsPen(glyphs)
        glyphs[cmap[ord(c)]].draw(pen)
        if pen.bounds is None:
            empty.append(c)
    if missing or empty:
        raise SystemExit(f"{path.name}: missing {missing}, empty {empty}")
    print(f"{path.parent.name}/{path.name}  {path.stat().st_size} bytes  {len(cmap)} characters")
