"""Lines with letters from the right: from the order in which they are seen to that of reading.

A PDF draws each line from the left. Rules: the bidirectional algorithm (UAX 9), run backwards for
a line whose direction is from the right.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

_FROM_THE_RIGHT: Final = frozenset(("R", "AL"))
# Not the Arabic comma: it goes with the words or numbers on both of its sides.
_RIGHT: Final = "".join(
    f"{chr(first)}-{chr(last)}"
    for first, last in ((0x590, 0x60B), (0x60D, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))
)
# What stands between two letters from the right, from one that is none to the last such.
_FROM_THE_LEFT: Final = re.compile(rf"[^\W{_RIGHT}](?:[^{_RIGHT}]*[^\W{_RIGHT}])?")
# Numbers without a word among them change their places, each whole; one that a reader dials is one
# (text/no_break.py).
_BETWEEN_NUMBERS: Final = re.compile(r"((?:[^\S\u00a0]|\u060c)+)")


def has_letters_from_the_right(letters: Iterable[str]) -> bool:
    """Tell whether some letters are written from the right."""
    return any(unicodedata.bidirectional(letter) in _FROM_THE_RIGHT for letter in set(letters))


def as_read(seen: str) -> str:
    """Return a line in the order in which it is read, given its letters from left to right.

    A line without letters from the right is read as it is seen.
    """
    if not has_letters_from_the_right(seen):
        return seen
    return _FROM_THE_LEFT.sub(lambda run: _turned(run[0]), seen[::-1])


def _turned(run: str) -> str:
    """Return a passage from the left that was turned with its line, turned back."""
    if any(unicodedata.bidirectional(letter) == "L" for letter in run):
        return run[::-1]
    return "".join(
        part if _BETWEEN_NUMBERS.fullmatch(part) else part[::-1]
        for part in _BETWEEN_NUMBERS.split(run)
    )


def words_as_written(text: str) -> Iterator[str]:
    """Yield the words and numbers of a text, with plain letters and without marks.

    A word ends where the direction of its letters changes, and a number where letters begin, which
    paper sets side by side without a blank: `و33` and `1Konu` are two each.
    """
    for _, word in _words(text):
        yield unicodedata.normalize("NFKC", word)


def words_as_seen(seen: str) -> Iterator[str]:
    """Yield the words and numbers of a line as they are written, in the order they are seen in."""
    for from_the_right, word in _words(seen):
        yield unicodedata.normalize("NFKC", word[::-1] if from_the_right else word)


def _words(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the words of a text, each with whether its letters are from the right."""
    letters = (one for one in text if not unicodedata.combining(one))
    for (side, _), word in groupby(letters, key=lambda one: (_side(one), one.isdecimal())):
        if side is not None:
            yield side, "".join(word)


def _side(letter: str) -> bool | None:
    """Tell whether a letter is from the right; None for what is neither letter nor digit."""
    return unicodedata.bidirectional(letter) in _FROM_THE_RIGHT if letter.isalnum() else None
