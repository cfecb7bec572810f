"""What WeasyPrint complains of while it makes a sheet; a warning in a build is an error."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from weasyprint.logger import LOGGER

from esafety.documents.common.origins import Origins
from esafety.text.one_line import one_line

# What WeasyPrint 70 says of a picture (images.py): its address, then why.
_PICTURE_FAILED: Final = ("Failed to load image at", "Failed to render SVG image")


@contextmanager
def complaints_of(origins: Origins) -> Iterator[list[str]]:
    """Collect everything WeasyPrint warns of; a warning in a build is an error."""
    said: list[str] = []
    listener, level = _Listener(said, origins), LOGGER.level
    LOGGER.addHandler(listener)
    LOGGER.setLevel(logging.WARNING)
    try:
        yield said
    finally:
        LOGGER.removeHandler(listener)
        LOGGER.setLevel(level)


class _Listener(logging.Handler):
    def __init__(self, said: list[str], origins: Origins) -> None:
        super().__init__(logging.WARNING)
        self.said = said
        self.origins = origins

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(_PICTURE_FAILED) and isinstance(record.args, tuple):
            address, *why = map(str, record.args)
            place, file = self.origins.place_of_picture(address)
            told = one_line("picture-not-printed", picture=file, why=", ".join(why) or "SVG")
            self.said.append(place + told)
        # letters.py names a letter without a shape, and says what to do.
        elif not record.getMessage().startswith(".notdef"):
            self.said.append(record.getMessage())
