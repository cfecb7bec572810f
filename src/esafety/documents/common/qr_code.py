"""QR codes, drawn as vectors."""

from base64 import b64encode
from io import BytesIO
from typing import Final

import segno

# On a booklet a quarter of the code may be stained and it still reads (research/pdf.md part 7).
BOOKLET_LEVEL: Final = "q"
# A poster hangs for years where hands and tape reach it.
POSTER_LEVEL: Final = "h"


def qr_code(address: str, level: str = BOOKLET_LEVEL) -> str:
    """Return a QR code of an address as a `data:` picture with its quiet zone.

    Where there is no address there is no code.
    """
    if not address:
        return ""
    picture = BytesIO()
    code = segno.make(address, error=level, micro=False, boost_error=False)
    code.save(picture, kind="svg", scale=4, border=4, dark="#000", light="#fff")
    return "data:image/svg+xml;base64," + b64encode(picture.getvalue()).decode("ascii")
