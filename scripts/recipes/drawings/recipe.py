"""Draw the picture story, word cards, colouring sheets, ornaments, posters, symbols, the board
and pictures for slides.

python recipe.py OUTPUT_FOLDER [ROOM ...]
"""

import importlib
import sys
from pathlib import Path

ROOMS = ("story", "words", "colouring", "honours", "posters", "symbols", "slides", "board")


def main(folder: str, *rooms: str) -> None:
    """Write the drawings of all rooms, or of those named, and print the bytes of each."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for room in rooms or ROOMS:
        for name, text in importlib.import_module(room).drawings():
            (out / f"{name}.svg").write_text(text, encoding="utf-8")
            print(f"{name}.svg {len(text.encode())}")


if __name__ == "__main__":
    main(*sys.argv[1:])
