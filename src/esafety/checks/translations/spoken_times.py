"""Times of the day as they are spoken: `quarter past five`, `beşi çeyrek geçe`.

Spoken, an hour may be before or after noon; so each time stands for both, and is never asked for.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from esafety.text.grammar.letter_case import small_letters

_ENGLISH: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)
_PAST: Final = (
    *("biri", "ikiyi", "üçü", "dördü", "beşi", "altıyı", "yediyi", "sekizi", "dokuzu", "onu"),
    *("on biri", "on ikiyi"),
)
_TO: Final = (
    *("bire", "ikiye", "üçe", "dörde", "beşe", "altıya", "yediye", "sekize", "dokuza", "ona"),
    *("on bire", "on ikiye"),
)
_PLAIN: Final = (
    *("bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "on bir"),
    "on iki",
)
_MINUTES: Final[Mapping[str, Mapping[str, int]]] = {
    "tr": {"yirmi beş": 25, "yirmi": 20, "çeyrek": 15, "beş": 5, "on": 10},
    "en": {"twenty-five": 25, "twenty": 20, "quarter": 15, "five": 5, "ten": 10, "half": 30},
}
_HALF: Final = 30
_OF_AN_HOUR: Final = 60
_OF_HALF_A_DAY: Final = 12
_NOON: Final[Mapping[str, Mapping[str, int]]] = {
    "tr": {"gece yarısı": 24, "öğle": 12},
    "en": {"midnight": 24, "noon": 12, "midday": 12},
}


def spoken_times(text: str, language: str) -> frozenset[str]:
    """Return the hours, by 12 and by 24, and the minutes of the times that a text speaks of.

    Nothing in a language whose words are not known here.
    """
    if language not in _MINUTES:
        return frozenset()
    words = " ".join(small_letters(text, language).split())
    noon = (str(hour) for name, hour in _NOON[language].items() if name in words)
    return frozenset((*noon, *_said(words, language)))


def _said(words: str, language: str) -> Iterator[str]:
    for found in _pattern(language).finditer(words):
        said = found.groupdict()
        if said["past"]:
            yield from _time(_hour(said["past"], language), _minutes(said["after"], language))
        elif said["to"]:
            before = _OF_AN_HOUR - _minutes(said["before"], language)
            yield from _time(_hour(said["to"], language) - 1, before)
        elif said["half"]:
            yield from _time(_hour(said["half"], language), _HALF)
        else:
            yield from _time(_hour(said["whole"], language), 0)


def _time(hour: int, minutes: int) -> tuple[str, ...]:
    early = hour % _OF_HALF_A_DAY
    return str(early), str(early + _OF_HALF_A_DAY), str(minutes)


def _minutes(words: str, language: str) -> int:
    return _MINUTES[language][words.replace("twenty five", "twenty-five")]


def _hour(words: str, language: str) -> int:
    if words.isdecimal():
        return int(words)
    forms = (_PAST, _TO, _PLAIN) if language == "tr" else (_ENGLISH,)
    return next(hours.index(words) + 1 for hours in forms if words in hours)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    minutes = _any(tuple(_MINUTES[language]))
    if language == "tr":
        number = r"\d{1,2}(?=[’'])"
        return re.compile(
            rf"\b(?:(?P<past>{_any(_PAST)}|{number})(?:[’']\w{{1,4}})?\s(?P<after>{minutes})\sgeç"
            rf"|(?P<to>{_any(_TO)}|{number})(?:[’']\w{{1,4}})?\s(?P<before>{minutes})\s(?:kala|var)"
            rf"|(?P<half>{_any(_PLAIN)}|\d{{1,2}})\sbuçuk)"
        )
    minutes = minutes.replace("twenty-five", "twenty[- ]five")
    hour = rf"{_any(_ENGLISH)}|\d{{1,2}}"
    return re.compile(
        rf"\b(?:(?P<after>{minutes})\spast\s(?P<past>{hour})\b"
        rf"|(?P<before>{minutes})\sto\s(?P<to>{hour})\b"
        rf"|(?P<half>{_any(_ENGLISH)}|\d{{1,2}})\sthirty\b"
        rf"|(?P<whole>{_any(_ENGLISH)}|\d{{1,2}})\so[’']clock)"
    )
