"""Entries of a school's folder that are no readable files, each with the reason."""

from collections.abc import Mapping
from typing import Final

# Texts of this size are no pages; pictures of this size are reported by the printer.
LARGEST_TEXT: Final = 4_000_000
LARGEST_FILE: Final = 64_000_000


class Unread(str):
    """Stands in a tree for the text of what could not be read; as a text it is empty.

    `key` names the sentence on the reason; `params` fill its gaps.
    """

    __slots__ = ("key", "params")

    key: str
    params: Mapping[str, object]


def unread(key: str, **params: object) -> Unread:
    """Return an empty text that knows why it is empty."""
    text = Unread()
    text.key, text.params = key, params
    return text
