"""What stands before a clause or a heading: a bullet, a number, a letter, an article."""

import re
from dataclasses import dataclass
from typing import Final

from esafety.importing.block import LETTER, Block
from esafety.importing.structure.patterns import (
    AMOUNT,
    ARTICLE,
    BULLET,
    CAPITAL,
    CITATION,
    DOTTED,
    KEPT_MARKERS,
    LATIN_LETTERS,
    LETTERS,
    MARKERS,
    NUMBER,
    ORDINAL,
    ROMAN,
    SMALL_LETTER,
)
from esafety.text.grammar.letter_case import small_letters

_ANY_WORD: Final = "Words"
LONGEST_ROW: Final = 100
# Those that may have a dash behind them; a bullet is one, an article has its own.
_DASHED: Final = frozenset((NUMBER, SMALL_LETTER, CAPITAL, ROMAN))
_NUMBERED: Final = frozenset((NUMBER, DOTTED, ARTICLE))
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as it was written, its kind, what it counts with, and what follows it."""

    kind: str
    written: str
    value: str
    rest: str

    @property
    def kept(self) -> bool:
        """Tell whether it belongs to the words of its clause."""
        return self.kind in KEPT_MARKERS

    @property
    def row(self) -> str:
        """Return what it shares with those it is counted with: 1.1 and 1.1.1 are in no one row."""
        return f"{self.kind} {self.value.count('.')}" if self.kind == DOTTED else self.kind

    @property
    def dashed(self) -> bool:
        """Tell whether a dash stands behind what it counts with: "1- Amaç"."""
        return self.kind in _DASHED and self.written.endswith(("-", "–"))

    @property
    def may_be_words(self) -> bool:
        """Tell whether it may as well begin a sentence, or go on with one.

        "M. Akif", "V. Murat", "5. ve 6. sınıf", "08.30 ile 15.30 arasında", "Madde 5 uyarınca".
        """
        capitals = not any(letter.islower() for letter in self.rest)
        named = self.kind in (CAPITAL, ROMAN) and self.written.endswith(".")
        small = self.kind in _NUMBERED and self._words[:1].islower()
        amount = self.kind == DOTTED and bool(AMOUNT.match(self.rest))
        return (named and not capitals) or small or amount

    @property
    def _words(self) -> str:
        """Return what follows it, where it is kept, too; a mark behind it makes it no word."""
        return self.rest.removeprefix(self.written).lstrip() if self.kept else self.rest

    def follows(self, other: "Marker | None") -> bool:
        """Tell whether it stands one place behind another one of its kind."""
        row = range(1, LONGEST_ROW)
        return bool(
            other
            and other.kind == self.kind
            and any(other.counts(place) and self.counts(place + 1) for place in row)
        )

    def counts(self, place: int) -> bool:
        """Tell whether it stands for a place from 1; a bullet stands for any.

        Some count with all letters of the Turkish alphabet, some leave out those with marks; some
        count i, ii, iii, iv.
        """
        last = self.value.rsplit(".", 1)[-1]
        if self.kind == BULLET:
            return True
        if last.isdigit():
            return int(last) == place
        if set(last.upper()) <= {*_ROMAN} and _roman(last.upper()) == place:
            return True
        turkish, latin = (row[place - 1 : place] for row in (LETTERS, LATIN_LETTERS))
        return small_letters(last, "tr") == turkish or small_letters(last, "en") == latin


def marker_of(text: str) -> Marker | None:
    """Return the marker at the beginning of a text, if there is one."""
    if CITATION.match(text):
        return None
    for kind, pattern in MARKERS.items():
        found = pattern.match(text)
        if found and _is_marker(kind, text[found.end() :]):
            rest = text if kind in KEPT_MARKERS else text[found.end() :]
            return Marker(kind, found[0].strip().removeprefix(LETTER), found["value"], rest)
    return None


def typed_marker(block: Block) -> Marker | None:
    """Return the marker that was typed before a block; what a list counts by itself has none."""
    return None if block.depth else marker_of(block.plain)


def counted_marker(block: Block) -> Marker | None:
    """Return the marker that a word processor counts before an item of a list, if it does."""
    marker = marker_of(f"{block.label} {_ANY_WORD}") if block.depth and block.label else None
    return marker if marker and marker.rest == _ANY_WORD else None


def is_marker_alone(text: str) -> bool:
    """Tell whether a text is a marker and nothing else, as what is bold in `**2.1.** Words`."""
    marker = marker_of(f"{text.strip()} {_ANY_WORD}")
    return bool(marker and not marker.kept and marker.rest == _ANY_WORD)


def is_article_alone(text: str) -> bool:
    """Tell whether a text names an article and says nothing else: `MADDE 1 –`, `MADDE 1 – (1)`."""
    name = text.strip().removesuffix("(1)").strip()
    found = MARKERS[ARTICLE].match(name)
    return bool(found and found.end() == len(name))


def _is_marker(kind: str, rest: str) -> bool:
    """Tell whether a number is one of a row, and not a word of its sentence."""
    if kind == "article":
        return not rest.startswith(("'", "’"))
    return kind != NUMBER or not (ORDINAL.match(rest) or re.match(r"\d", rest))


def _roman(value: str) -> int:
    digits = [_ROMAN[letter] for letter in value]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)
