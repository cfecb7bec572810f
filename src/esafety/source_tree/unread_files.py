"""What lies in a school's folder and is no file that can be read, told by its name."""

from collections.abc import Mapping
from typing import Final

# Texts of this size are no pages; pictures of this size are told by the printer.
LARGEST_TEXT: Final = 4_000_000
LARGEST_FILE: Final = 64_000_000


class Unread(str):
    """Stands in a tree for the text of what could not be read; as a text it is empty.

    `key` names the sentence that tells why; `facts` fill its gaps.
    """

    __slots__ = ("facts", "key")

    key: str
    facts: Mapping[str, object]


def unread(key: str, **facts: object) -> Unread:
    """Return an empty text that knows why it is empty."""
    said = Unread()
    said.key, said.facts = key, facts
    return said
