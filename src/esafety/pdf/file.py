"""What every finished PDF shares: its measures, our ink, and the one way it is written down."""

from io import BytesIO
from typing import Final

import pikepdf

# A millimetre in points: what PDF counts in.
MM: Final = 72 / 25.4
# The dark blue of our letters (`--es-ink` in assets/styles/tokens.css), as PDF writes a colour.
INK: Final = "0.086 0.161 0.227"


def serialise(document: pikepdf.Pdf) -> bytes:
    """Return a document's bytes: the same for the same content, whenever it is written."""
    written = BytesIO()
    document.save(written, deterministic_id=True)
    return written.getvalue()
