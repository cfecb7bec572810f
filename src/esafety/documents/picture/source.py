"""Pictures to send: their template, the folder of their files, their size."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from esafety.documents.common.sheets.plain_source import PlainSheet

NAME: Final = "picture"
SERIES: Final = "pictures"
CALL: Final = "picture_to_send"
# Width and height in pixels: 4:5, the tallest that messengers and networks show uncut.
SIZE: Final = (1080, 1350)


def pictures_of(sheets: Mapping[str, Sequence[Any]]) -> tuple[PlainSheet, ...]:
    """Return the pictures among a school's sheets."""
    return tuple(sheets.get(NAME, ()))
