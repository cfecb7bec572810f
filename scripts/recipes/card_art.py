"""The right half of a social card, without the phone box: not every school has one.

`esafety new` draws a school's cards without a browser, so this half is a picture already:
src/esafety/starter/pictures/card-art.png, 640 × 630, from assets/art/home.svg, in 128 colours.
"""

import re
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
BOX = re.compile(r'<g transform="translate\(802 500\).*(?=</svg>)', re.DOTALL)

with tempfile.TemporaryDirectory() as scratch:
    place = Path(scratch)
    art = BOX.sub("", (ROOT / "assets/art/home.svg").read_text(encoding="utf-8"))
    (place / "art.svg").write_text(art, encoding="utf-8")
    (place / "art.html").write_text(
        "<style>*{margin:0}img{display:block;width:640px;height:630px;object-fit:cover;"
        'object-position:52% 100%}</style><img src="art.svg">',
        encoding="utf-8",
    )
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            "--allow-file-access-from-files",
            "--window-size=640,630",
            f"--screenshot={place}/art.png",
            f"file://{place}/art.html",
        ],
        check=True,
        capture_output=True,
    )
    picture = Image.open(place / "art.png").convert("RGB").quantize(128)
    picture.save(ROOT / "src/esafety/starter/pictures/card-art.png", optimize=True)
