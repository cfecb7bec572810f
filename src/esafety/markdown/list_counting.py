"""How lists are counted: the number one begins with, and letters in place of numbers.

Both are an editor's to write, in Markdown or as an attribute, so none of them is taken on trust.
"""

from typing import Final
from xml.etree.ElementTree import Element

# More digits than this count nothing: a telephone number, or a mistake.
_DIGITS: Final = 9
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def first_number(block: Element) -> int:
    """Return the number a list begins with; 1 where none, or no number, was given."""
    written = block.get("start") or "1"
    return counted_from(written) if written.isascii() and written.isdigit() else 1


def counted_from(digits: str) -> int:
    """Return the value of a row of digits; of a long one only its beginning."""
    return int(digits[:_DIGITS])


def letter_of(place: int) -> str:
    """Return the letter a list shows at a place from 1, or the number, past the last letter."""
    return _LETTERS[place - 1] if 1 <= place <= len(_LETTERS) else str(place)
