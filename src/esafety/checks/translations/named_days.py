"""Days that are written with the name of their month: `9 Şubat 2027`, `February 13–17`.

The names, whole and short, are Babel's; each is read in capitals, too. Arabic has two: those of
Syria, and those that the language has in general.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from babel import Locale

from esafety.text.grammar.letter_case import capital_letters, small_letters
from esafety.text.languages import KNOWN

# A name in small letters, and these in any, may be another word: `under 10 may`, `10 Ara`.
_OTHER_WORDS: Final = frozenset(("MAY", "MARCH", "MAR", "ARA", "Mar", "Ara"))
_OF_ENGLISH: Final = r"(?:st|nd|rd|th)?"
_DAY: Final = rf"(?<!\d)(?<!\d[.,:/-])\d{{1,2}}{_OF_ENGLISH}"
_NEXT: Final = rf"(?:\s?[-‐‑–—,&/]\s?|\s(?:and|or|to|ve|veya|ile)\s)\d{{1,2}}{_OF_ENGLISH}"
_DAYS: Final = rf"{_DAY}(?:{_NEXT})*"
_YEAR: Final = r"\d{4}(?!\d)"
_NUMBER: Final = re.compile(r"\d+")


def named_days(text: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each day of a text, and each year with one, as it is written and with its values.

    A day's value is that of `day_value`. One that may be a number beside another word, or that
    stands in a row of days, has its number as a second value.
    """
    for found in _pattern(language).finditer(small_letters(text, language)):
        group = "after" if found["after"] else "before"
        written, name = text[slice(*found.span())], text[slice(*found.span(f"word_{group}"))]
        month, days = _months(language)[found[f"name_{group}"]], _NUMBER.findall(found[group])
        # The day that touches the name is one for certain.
        nearest = days[-1 if group == "before" else 0]
        for day in days:
            certain = day == nearest and _is_name(name, language)
            number = () if certain else (day.lstrip("0"),)
            yield written, (day_value(int(day), month), *number)
        if year := found["year"] or found["year_after"]:
            yield written, (year,)


def day_value(day: int, month: int) -> str:
    """Return a day of any year as it is compared: `2-9` for the ninth of February."""
    return f"{month}-{day}"


def _is_name(written: str, language: str) -> bool:
    known = {form for name in _names(language) for form in (name, capital_letters(name, language))}
    return written in known - _OTHER_WORDS


@cache
def _names(language: str) -> Mapping[str, int]:
    """Return the months of a language by their names and short names, counted from 1."""
    locales = dict.fromkeys((language, KNOWN[language].locale))
    return {
        name.rstrip("."): number
        for locale in locales
        for width in ("abbreviated", "wide")
        for number, name in Locale.parse(locale).months["format"][width].items()
    }


@cache
def _months(language: str) -> Mapping[str, int]:
    return {small_letters(name, language): number for name, number in _names(language).items()}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return how days are written in small letters, before and after the month's name."""
    names = sorted(map(re.escape, _months(language)), key=len, reverse=True)
    name = "|".join(names)
    # An ending without an apostrophe may follow: `10 Kasımda`; then it is none for certain.
    return re.compile(
        rf"(?P<before>{_DAYS})(?:\sof)?\s(?P<word_before>(?P<name_before>{name})[^\W\d_]{{0,4}})"
        rf"(?![^\W\d_])\.?(?:,?\s(?P<year>{_YEAR}))?"
        rf"|(?<!\w)(?P<word_after>(?P<name_after>{name}))\.?\s(?:the\s)?(?P<after>{_DAYS})(?!\d)"
        rf"(?:,?\s(?P<year_after>{_YEAR}))?"
    )
