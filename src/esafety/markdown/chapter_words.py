"""A chapter's number as a heading says it in words: BİRİNCİ BÖLÜM, Chapter One, II. KISIM."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from esafety.formats.edition_paths import FIRST_CLOSING
from esafety.text.grammar.letter_case import ONE_I

_KINDS: Final = r"(?:bölüm|kısım|chapter|part|section)"
# The digit words of a language, then its tens, as numbers and as ordinals.
_TURKISH: Final = (
    ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"],
    ["on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen"],
    [
        "birinci",
        "ikinci",
        "üçüncü",
        "dördüncü",
        "beşinci",
        "altıncı",
        "yedinci",
        "sekizinci",
        "dokuzuncu",
    ],
    [
        "onuncu",
        "yirminci",
        "otuzuncu",
        "kırkıncı",
        "ellinci",
        "altmışıncı",
        "yetmişinci",
        "sekseninci",
    ],
)
_ENGLISH: Final = (
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"],
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"],
    [
        "tenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
    ],
)
_TEENS: Final = (
    [
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
    ["eleventh", "twelfth"]
    + [f"{stem}teenth" for stem in ["thir", "four", "fif", "six", "seven", "eigh", "nine"]],
)
_ROMAN: Final = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# Words are compared without what a capital loses: the dot of İ, that of a small i in English.
_FOLDED: Final = {**ONE_I, ord("\u0307"): None}


def says_chapter(heading: str, number: int) -> bool:
    """Tell whether a heading begins by saying that its chapter is the one of this number."""
    match = _pattern(number).match(_folded(heading.strip()))
    return match is not None


@cache
def _pattern(number: int) -> re.Pattern[str]:
    kinds = _folded(_KINDS)
    said = "|".join(re.escape(form) for form in _forms(number))
    said = said.replace(r"\ ", r"[\s-]*")
    return re.compile(rf"(?:(?:{said})[.)]?\s*{kinds}|{kinds}\s*(?:{said}))(?!\w)")


def _folded(text: str) -> str:
    return text.translate(_FOLDED).lower().translate(_FOLDED)


def _forms(number: int) -> Iterator[str]:
    yield from (str(number), _roman(number))
    if 0 < number < FIRST_CLOSING:
        yield from map(_folded, (*_in_words(number, _TURKISH), *_in_words(number, _ENGLISH)))
    if 10 < number < 20:  # noqa: PLR2004 (the teens)
        yield from (row[number - 11] for row in _TEENS)


def _in_words(number: int, words: tuple[list[str], ...]) -> Iterator[str]:
    """Yield a number below ninety as a number and as an ordinal."""
    ones, tens, ordinals, round_ordinals = words
    ten, one = divmod(number, 10)
    lead = f"{tens[ten - 1]} " if ten else ""
    yield lead + ones[one - 1] if one else tens[ten - 1]
    yield lead + ordinals[one - 1] if one else round_ordinals[ten - 1]


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters
