"""Draw the picture story, the word cards, the colouring sheets, ornaments, posters, the board.

python recipe.py OUTPUT_FOLDER [NAME ...]
"""

import importlib.util
import sys
from pathlib import Path

ROOMS = ("story", "words", "colouring", "honours", "posters", "board")


def main(folder: str, *names: str) -> None:
    """Write each drawing, or those whose name begins with one of the names, and say its weight."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for room in ROOMS:
        if importlib.util.find_spec(room) is None:
            continue
        for name, text in importlib.import_module(room).drawings():
            if not names or name.startswith(names):
                (out / f"{name}.svg").write_text(text, encoding="utf-8")
                print(f"{name}.svg {len(text.encode())}")


if __name__ == "__main__":
    main(*sys.argv[1:])
