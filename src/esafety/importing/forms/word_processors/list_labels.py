"""How word processors count: 1, 2, 3; a, b, c; i, ii, iii."""

import re
from dataclasses import dataclass
from typing import Final

_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
DECIMAL: Final = "decimal"
TWO_DIGITS: Final = "decimalZero"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_WORD: Final = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before an item; one with a word, as `MADDE 1 –`, is text of the document."""

    text: str
    is_text: bool

    @classmethod
    def of(cls, text: str, around: str) -> "Label":
        """Return a label; `around` is what stands in it around the numbers."""
        return cls(" ".join(text.split()), bool(_WORD.search(around)))


def count_on(counts: dict[int, int], level: int, number: int) -> None:
    """Count an item of a level, whose number it is; the levels below begin anew."""
    counts[level] = number
    for below in [one for one in counts if one > level]:
        del counts[below]


def numeral(number: int, form: str) -> str:
    """Return a number as a list writes it; empty where it has none for it, or the form is unknown.

    `form` is named as in Word (ECMA-376, 17.18.59): `decimal`, `lowerLetter`, `upperRoman`.
    """
    if form in (DECIMAL, TWO_DIGITS):
        return f"{number:02}" if form == TWO_DIGITS else str(number)
    made = ""
    if form.endswith("Letter"):  # behind z stands aa
        made = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
    elif form.endswith("Roman"):
        made = _roman(number)
    return made.upper() if form.startswith("upper") else made


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        made += letters * times
    return made
