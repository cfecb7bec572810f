"""The same numbers and dates in every language: a telephone number, a year, an age, a day.

A number of one digit is often written as a word, and is not compared; a longer one may be. How
each language writes a date is Babel's; a number may stand as a word in the other language. The
year of a date is compared for itself: of two days in a row only one may have it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import decimal

from esafety.checks.personal_data.check import personal_lines
from esafety.checks.prose_lines import prose_lines
from esafety.checks.translations.lines_in_translation import LinesInTranslation
from esafety.checks.translations.named_days import day_value, named_days
from esafety.checks.translations.spoken_times import spoken_times
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.number_names import names_of_number

# What is no prose: calls, code, where links lead, ids of headings, tags, addresses, marks of
# footnotes, letters written by their number.
_NO_PROSE: Final = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{[^{}]*\}|`[^`]*`|\]\([^()]*\)|<[^<>]*>"
    # An address from its first letter: a search from each letter takes squared time.
    r"|(?<!\S)[^\s@:]*+(?::(?!//)[^\s@:]*+)*+(?:://|@)\S+|\[\^[^\[\]]*\]"
    r"|&#?\w+;"
)
# The size of what is drawn with words in it; each language needs another width.
_SIZE: Final = re.compile(r"(?<!\d)\d+(?:[.,]\d+)?\s?×\s?\d+(?:[.,]\d+)?")
_LIST_NUMBER: Final = re.compile(r"^\s*\d+[.)](?=\s)")
# Before a number no letter stands, and `H264` is none; Arabic writes `and 33` as one word.
_BEGINS: Final = r"(?<![^\W_ء-ي])"
_DAY: Final = re.compile(rf"{_BEGINS}(\d{{1,2}})[./](\d{{1,2}})[./](\d{{4}})(?!\d)")
_CLOCK: Final = re.compile(r"(?<!\d)(\d{1,2})(?:([.:])(\d{2}))?\s?([ap])\.?m\b", re.IGNORECASE)
# A school year, whose second year may have its last digits alone: 2026–2027, 2026/27.
_SCHOOL_YEAR: Final = re.compile(rf"{_BEGINS}(\d{{4}})\s?[-–/]\s?(\d{{2}})(?!\d|[-–/.]\d)")
_CENTURY: Final = 100
_NUMBER: Final = re.compile(rf"{_BEGINS}\d+")
# Digits of a number that has a name here; Python reads no number of thousands of digits.
_LONGEST_NAMED: Final = 3
# How a telephone number of Turkey begins for callers from abroad.
_COUNTRY: Final = re.compile(r"\+90\s?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or date as it was `written` on a line.

    Its `values` are the same in every language; of several one is meant, and none tells which.
    """

    values: tuple[str, ...]
    written: str
    line: int


def check_numbers(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield numbers and dates that stand on one of two pages and nowhere on the other.

    Numbers beside personal data are left out: they are to go, and no report may repeat them. So
    are those on a line that is the same on both pages, whatever language it is in.
    """
    ours, theirs = figures_of(binding), figures_of(other)
    matched = LinesInTranslation(binding, other)
    same = _lines(binding) & _lines(other)
    for figure in _public(binding, _not_among(_apart(ours, binding, same), theirs, other)):
        params = {"binding": binding.path, "line": figure.line, "number": figure.written}
        yield Problem(other.path, matched.line(figure.line), "number-missing", params)
    for figure in _public(other, _not_among(_apart(theirs, other, same), ours, binding)):
        params = {"binding": binding.path, "number": figure.written}
        yield Problem(other.path, figure.line, "number-extra", params)


def _lines(page: Page) -> frozenset[str]:
    return frozenset(text for _, text in prose_lines(page))


def _apart(figures: Sequence[Figure], page: Page, same: Collection[str]) -> tuple[Figure, ...]:
    """Return the figures of a page that stand on no line which both pages have."""
    shared = {line for line, text in prose_lines(page) if text in same} if same else set()
    return tuple(figure for figure in figures if figure.line not in shared)


def _public(page: Page, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of a page that do not stand beside personal data."""
    # Most pages lack no number: nobody need look for people on them.
    private = personal_lines(page) if figures else ()
    return (figure for figure in figures if figure.line not in private)


def figures_of(page: Page) -> tuple[Figure, ...]:
    """Return the dates of a page, and its numbers of more than one digit, in their order."""
    return tuple(
        figure
        for line, text in prose_lines(page)
        for figure in _figures(_prose_of(text), line, page.language)
    )


def _prose_of(text: str) -> str:
    return _LIST_NUMBER.sub("", _SIZE.sub(" ", _NO_PROSE.sub(" ", text)))


def _figures(text: str, line: int, language: str) -> Iterator[Figure]:
    rest = _COUNTRY.sub("", text)
    known = (*_dates(rest), *named_days(rest, language), *_times(rest), *_school_years(rest))
    for written, values in known:
        yield Figure(tuple(map(_in_our_digits, values)), written, line)
        rest = rest.replace(written, " ", 1)
    for number in _NUMBER.findall(rest):
        value = _in_our_digits(number).lstrip("0")
        if len(value) > 1:
            yield Figure((value,), number, line)


def _in_our_digits(number: str) -> str:
    """Return a number in the digits of Turkish: `٢٥` is 25."""
    return number if number.isascii() else "".join(f"{decimal(one, one)}" for one in number)


def _dates(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _DAY.finditer(text):
        yield found[0], (day_value(int(found[1]), int(found[2])),)
        yield found[0], (found[3],)


def _school_years(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield both years, whole, where the second follows the first."""
    for found in _SCHOOL_YEAR.finditer(text):
        following = int(found[1]) + 1
        if following % _CENTURY == int(found[2]):
            yield found[0], (found[1],)
            yield found[0], (str(following),)


def _times(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the hours and minutes of half a day as Turkish counts them, by 24."""
    for found in _CLOCK.finditer(text):
        hour = int(found[1]) % 12 + (12 if found[4].lower() == "p" else 0)
        for value in (str(hour), (found[3] or "").lstrip("0")):
            if len(value) > 1:
                yield found[0], (value,)


def _not_among(some: tuple[Figure, ...], others: tuple[Figure, ...], page: Page) -> list[Figure]:
    """Return figures, each once, that are not among those of another page, even as words."""
    said = " ".join(text for _, text in prose_lines(page))
    known = {value for figure in others for value in figure.values}
    known |= spoken_times(said, page.language)
    words = _run_together(said, page.language)
    missing = {f.values: f for f in reversed(some) if known.isdisjoint(f.values)}
    # A date of which the day and the year are missing is told once.
    written = {figure.written: figure for figure in reversed(missing.values())}
    return [
        figure
        for figure in written.values()
        if not any(_uncompared(value, page.language, words) for value in figure.values)
    ]


def _uncompared(value: str, language: str, words: str) -> bool:
    """Tell whether a number has one digit, or stands among words that were run together."""
    named = value.isdecimal() and len(value) <= _LONGEST_NAMED
    names = names_of_number(int(value), language) if named else ()
    return len(value) == 1 or any(name in words for name in names)


def _run_together(text: str, language: str) -> str:
    return re.sub(r"[\s-]+", "", small_letters(text, language))
