"""Makes the Arabic typeface of assets/fonts/ again, from the published font package.

    python scripts/recipes/arabic_font.py SOURCES

SOURCES is a folder with the unpacked package named in assets/fonts/README.md. Needs only
fontTools and brotli. Each face is cut down with pyftsubset to the letters and signs of Arabic;
digits and Latin letters come from Atkinson Next, beside which it is set. Arabic letters join:
the features that choose their forms, make lam-alef one shape and place marks are all kept. The
recipe stops if a letter is missing or empty.
"""

from __future__ import annotations

import sys
from pathlib import Path

from faces import check, cut_down

FONTS = Path(__file__).resolve().parents[2] / "assets/fonts/vazirmatn"
PACKAGE = "expo-google-fonts-vazirmatn"
FACES = {
    "vazirmatn-400.woff2": f"{PACKAGE}/400Regular/Vazirmatn_400Regular.ttf",
    "vazirmatn-700.woff2": f"{PACKAGE}/700Bold/Vazirmatn_700Bold.ttf",
}
LETTERS = "".join(map(chr, (*range(0x0621, 0x063B), *range(0x0640, 0x0653), 0x0670, 0x0671)))
DIGITS = "".join(map(chr, (*range(0x0660, 0x066D),)))
SIGNS = "،؛؟«»()[].:!…–"
# A blank, and marks without a shape that join, part or direct what is beside them.
SHAPELESS = " \u00a0\u200c\u200d\u200e\u200f"
FEATURES = "init,medi,fina,isol,rlig,calt,liga,ccmp,locl,rtlm,mark,mkmk,kern"


def build(sources: Path) -> None:
    FONTS.mkdir(exist_ok=True)
    for name, source in FACES.items():
        out = FONTS / name
        codes = ",".join(f"U+{ord(c):04X}" for c in sorted(LETTERS + DIGITS + SIGNS + SHAPELESS))
        cut_down(sources / source, out, codes, FEATURES)
        check(out, LETTERS + DIGITS + SIGNS)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    build(Path(sys.argv[1]))
