"""Whether every letter of a printed page stands inside it: read from the PDF, not believed."""

from typing import Final

import pypdfium2

from esafety.pdf.file import MM

# An office printer leaves about this much of a sheet's edge white, in millimetres.
EDGE: Final = 5.0


def text_within_margins(pdf: bytes, edge: float = EDGE) -> bool:
    """Tell whether the letters of the first page keep away from its edges, in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        room = edge * MM
        width, height = page.get_size()
        return all(
            left >= room and bottom >= room and right <= width - room and top <= height - room
            for left, bottom, right, top in _letters(page)
        )


def _letters(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Return the boxes of all letters; what has no width is a blank or a line's end."""
    text = page.get_textpage()
    boxes = (text.get_charbox(place) for place in range(text.count_chars()))
    return [box for box in boxes if box[2] > box[0]]
