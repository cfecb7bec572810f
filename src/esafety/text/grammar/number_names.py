"""What whole numbers below a thousand are called, to find a number that was written as a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

_LIMIT: Final = 1_000


@dataclass(frozen=True, slots=True)
class NumberNames:
    """The words of which a language makes its numbers.

    `small` counts from 1, as far as each number has a word of its own, `tens` by tens from 10;
    forms of one word are divided by `|`. `hundred` is said alone for 100, and behind a digit;
    what follows it may be `joined` by a word.
    """

    small: Sequence[str]
    tens: Sequence[str]
    hundred: str
    joined: Sequence[str]


_NAMES: Final[Mapping[str, NumberNames]] = {
    "tr": NumberNames(
        small=("bir", "iki", "üç", "dört|dörd", "beş", "altı", "yedi", "sekiz", "dokuz"),
        tens=("on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"),
        hundred="yüz",
        joined=("",),
    ),
    "en": NumberNames(
        small=(
            *("one|first", "two|second", "three|third", "four", "five|fifth", "six", "seven"),
            *("eight", "nine|ninth", "ten", "eleven", "twelve|twelfth", "thirteen", "fourteen"),
            *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        tens=(
            *("ten", "twenty|twentieth", "thirty|thirtieth", "forty|fortieth", "fifty|fiftieth"),
            *("sixty|sixtieth", "seventy|seventieth", "eighty|eightieth", "ninety|ninetieth"),
        ),
        hundred="hundred",
        joined=("", "and"),
    ),
}


def names_of_number(number: int, language: str) -> tuple[str, ...]:
    """Return what a number may be called in a language, its words run together.

    Nothing for a number from a thousand on, and for a language whose words are not known here.
    """
    names = _NAMES.get(language)
    if names is None or not 0 < number < _LIMIT:
        return ()
    hundreds, rest = divmod(number, 100)
    below = _below_hundred(rest, names)
    if not hundreds:
        return below
    digit = ("",) if hundreds == 1 else names.small[hundreds - 1].split("|")
    between = names.joined if rest else ("",)
    return tuple(map("".join, product(digit, (names.hundred,), between, below or ("",))))


def _below_hundred(number: int, names: NumberNames) -> tuple[str, ...]:
    if number == 0:
        return ()
    if number <= len(names.small):
        return tuple(names.small[number - 1].split("|"))
    unit = number % 10
    units = names.small[unit - 1].split("|") if unit else [""]
    return tuple(map("".join, product(names.tens[number // 10 - 1].split("|"), units)))
