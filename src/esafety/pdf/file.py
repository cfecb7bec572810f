"""What every finished PDF shares: its measures, our ink, and the one way it is written down."""

from io import BytesIO
from typing import Final

import pikepdf

# A millimetre in points: what PDF counts in.
MM: Final = 72 / 25.4
# The dark blue of our letters (`--es-ink` in assets/styles/tokens.css), as PDF writes a colour.
INK: Final = "0.086 0.161 0.227"


def blank_page(document: pikepdf.Pdf, like: pikepdf.Page) -> pikepdf.Page:
    """Return a page without content for a document, of the size of another page."""
    size = [float(edge) for edge in like.mediabox]
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array(size),
        TrimBox=pikepdf.Array(size),
        Resources=pikepdf.Dictionary(),
    )
    return pikepdf.Page(document.make_indirect(page))


def serialise(document: pikepdf.Pdf) -> bytes:
    """Return a document's bytes: the same for the same content, whenever it is written."""
    written = BytesIO()
    # Of what is assembled a half are tags: thousands of small objects, which compress together.
    together = pikepdf.ObjectStreamMode.generate
    document.save(written, deterministic_id=True, object_stream_mode=together)
    return written.getvalue()
