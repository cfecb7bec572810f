"""The folded leaflet, read back from its PDF: which words stand on which panel."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2

MM = 72 / 25.4
HEIGHT = 210.0
# Side and the millimetres between which each panel stands, from the left edge of its side.
WHERE = {
    "day": (0, 0.0, 97.0),
    "help": (0, 97.0, 197.0),
    "cover": (0, 197.0, 297.0),
    "talk": (1, 0.0, 100.0),
    "settings": (1, 100.0, 200.0),
    "family-rule": (1, 200.0, 297.0),
}


def words_at(pdf: Path, panel: str) -> str:
    """Return the words that stand on a panel."""
    side, left, right = WHERE[panel]
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[side].get_textpage()
        return str(text.get_text_bounded(left * MM, 0, right * MM, HEIGHT * MM))
    finally:
        document.close()


def size_of(pdf: Path) -> list[tuple[float, float]]:
    """Return the width and height of each side, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(side.get_width() / MM, side.get_height() / MM) for side in document]
    finally:
        document.close()


def letters_of(pdf: Path) -> Iterator[tuple[int, float, float, float, float]]:
    """Yield each letter: its side, its left, bottom and right in millimetres, its type size."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, side in enumerate(document):
            text = side.get_textpage()
            for place in range(text.count_chars()):
                left, bottom, right, _ = text.get_charbox(place)
                size = pypdfium2.raw.FPDFText_GetFontSize(text, place)
                if right > left:
                    yield number, left / MM, bottom / MM, right / MM, size
    finally:
        document.close()
