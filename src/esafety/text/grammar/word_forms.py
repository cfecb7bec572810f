"""Words of a language in running text: their forms, where they stand, and their order.

A word is found at the beginning of a word only, with the endings of its language, and never as a
part of another: `izin` is found in `iznin` by its other stem and never in `izinsiz`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from esafety.text.grammar.letter_case import capital_letters, small_letters
from esafety.text.grammar.turkish_suffixes import inflections
from esafety.text.languages import KNOWN

# What may not stand beside a word: letters, and what makes it a part of an address or of a
# compound word.
_BEFORE: Final = r"(?<![\w’'@./-])"
_AFTER: Final = r"(?![\w@]|[-’']\w|\.\w)"
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")
_VOWELS: Final = "aeiou"
# Where a dictionary has the end of a word: before the ten digits, which stand before all letters.
_SPACE: Final = -11
_ENGLISH_ENDINGS: Final = "(?:['’]s?)?"
Endings = Callable[[str], tuple[str, str]]


def _english(word: str) -> tuple[str, str]:
    """Return what of an English noun never changes, and its endings: plural, possessive."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1], f"(?:y|ies){_ENGLISH_ENDINGS}"
    return word, f"(?:{'es' if word.endswith(_SIBILANTS) else 's'})?{_ENGLISH_ENDINGS}"


# How words end in running text; in another language of the table none is looked for.
_ENDINGS: Final[Mapping[str, Endings]] = {"tr": inflections, "en": _english}


@dataclass(frozen=True, slots=True)
class WordForm:
    """A word as it is looked for: what of it never changes, and what may follow.

    A word in capitals, such as `KVKK`, is found in capitals only: `exact` is that word.
    """

    stem: str
    endings: re.Pattern[str]
    exact: str = ""

    def end(self, text: str, small: str, start: int) -> int | None:
        """Return where this word ends in a text from a place on; None if it does not stand there.

        `small` is the text in small letters.
        """
        stem = _pattern(self.stem).match(small, start)
        if stem is None or (self.exact and not text.startswith(self.exact, start)):
            return None
        found = self.endings.match(small, stem.end())
        return found.end() if found else None


@lru_cache(maxsize=4096)
def form_of(words: str, language: str) -> WordForm | None:
    """Return how words are looked for in a language; None where its endings are not known."""
    if language not in _ENDINGS:
        return None
    stem, endings = _ENDINGS[language](small_letters(words, language))
    return WordForm(stem, _compiled(f"{endings}{_AFTER}"), words if words.isupper() else "")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _pattern(stem: str) -> re.Pattern[str]:
    return re.compile(_written(stem))


def _written(stem: str) -> str:
    """Return the expression of a stem, whose words may stand on two lines."""
    return r"\s+".join(re.escape(part) for part in stem.split())


class WordFinder:
    """Finds words in texts of one language, the longest first."""

    def __init__(self, language: str, owners: Mapping[str, str]) -> None:
        """Prepare for words: each leads to whatever owns it."""
        self._language = language
        forms = ((form_of(words, language), owner) for words, owner in owners.items())
        known = [(form, owner) for form, owner in forms if form]
        stems = sorted({form.stem for form, _ in known}, key=len, reverse=True)
        # The longest stem is found first; a word of a shorter one may stand there as well.
        self._forms = {
            stem: [pair for pair in known if stem.startswith(pair[0].stem)] for stem in stems
        }
        any_stem = "|".join(map(_written, stems))
        self._any = re.compile(f"{_BEFORE}(?:{any_stem})") if stems else None

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each word begins and ends in a text, and its owner, in order."""
        small, end = small_letters(text, self._language), 0
        for found in self._any.finditer(small) if self._any else ():
            start = found.start()
            if start < end:
                continue
            forms = self._forms[" ".join(found[0].split())]
            ends = [
                (stop, owner) for form, owner in forms if (stop := form.end(text, small, start))
            ]
            if ends:
                end, owner = max(ends, key=lambda pair: pair[0])
                yield start, end, owner


def dictionary_order(words: str, language: str) -> tuple[tuple[int, bool], ...]:
    """Return the key by which words are sorted as in a dictionary of a language.

    Word by word, in the order of its alphabet: in Turkish `ç` comes after `c` and `ı` before `i`.
    A Latin letter that the alphabet has not stands where English has it; digits stand before all
    letters; signs do not count.
    """
    order = KNOWN[language].alphabet or KNOWN["en"].alphabet
    letters = [small_letters(letter, language) for letter in order]
    places = (_place(letter, letters) for letter in small_letters(words, language))
    return tuple(place for place in places if place)


def first_letter(words: str, language: str) -> str:
    """Return the capital letter under which a dictionary lists words: `İ` for `internet`."""
    return capital_letters(next((one for one in words if one.isalnum()), ""), language)


def _place(letter: str, letters: list[str]) -> tuple[int, bool] | None:
    if letter.isspace():
        return (_SPACE, False)
    if letter.isdecimal():
        return (_SPACE + 1 + int(letter), False)
    if letter in letters:
        return (letters.index(letter), False)
    plain = _without_accent(letter)
    if plain in letters:
        return (letters.index(plain), False)
    before = [number for number, one in enumerate(letters) if "a" <= one < plain]
    return (before[-1], True) if before and "a" <= plain <= "z" else None


def _without_accent(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
