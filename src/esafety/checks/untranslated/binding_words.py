"""Which words of a translation are the binding language's: what a translator would have translated.

Dictionaries tell. A name stays as it is in every language, and so does what stands in quotation
marks, in code, in an address, or in brackets behind its translation.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Final

from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.checks.spelling.prose import prose_in
from esafety.checks.untranslated.passages import without_kept
from esafety.text.grammar.letter_case import folded, small_letters
from esafety.text.languages import BINDING, KNOWN
from esafety.text.spelling.dictionary import SPELT, dictionary_of

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[’'][^\W\d_]+)?")
_BOLD: Final = re.compile(r"\*\*([^*\n]+)\*\*|__([^_\n]+)__")
# `**Amaç** MADDE 1`: how laws count, before the words of a clause.
_COUNTED: Final = re.compile(r"^\W*(?:\*\*[^*\n]+\*\*\W*)?([^\W\d_]{4,})\W+\d")
# A foreign word is explained in brackets or behind them, or is set in italics.
_GLOSS: Final = re.compile(
    r"\([^()\n]*\)|\[[^\[\]\n]*\](?!\[)|(?<![*\w])\*(?!\*)[^*\n]+\*(?!\*)|\b_[^_\n]+_\b"
)
_EXPLAINED: Final = re.compile(r"[\s*_]*\(\W*[^\W\d_]{2}")
_NEXT: Final = re.compile(r"\s+(\w)")
_APOSTROPHE: Final = re.compile("[’']")
# What is written for a search, or for the post: `#güvenli`, `kat 2`.
_AS_IT_IS: Final = re.compile(r"(?<!\w)#\w+|\b(?:blok|dahili|daire|kat)\b[.:]?[ ]?\d+")
# Services of the state, in small letters; `e-posta` is a word as others are.
_SERVICES: Final = frozenset({"e-devlet", "e-nabız", "e-okul"})
# A number that touches its title would make it the name of a file: `3.KAPSAM`.
_NUMBER: Final = re.compile(r"^\s*(?:\d+[.)])+")
# Shorter words stand in names of every kind: `Alo 183`, `Çocuk ile Aile Derneği`.
_SHORTEST: Final = 3
# The longest word in a book of Turkish records; the forms of a longer one are not looked for.
_LONGEST: Final = 70
_SHORTEST_CAPITALS: Final = 4


@dataclass(frozen=True)
class Saying:
    """What a passage says: its words in their order, without names that stay as they are."""

    text: str
    names: Collection[str] = ()

    @cached_property
    def prose(self) -> str:
        """Return the passage without what is no prose, or no prose of its own language."""
        return _AS_IT_IS.sub(" ", prose_in(_NUMBER.sub(" ", unescape(without_kept(self.text)))))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return its words without the endings behind an apostrophe."""
        return tuple(map(_stem, _WORD.findall(self.prose)))

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        """Return its words without those of the names."""
        left = [*self.words]
        for name in map(_folded_words, self.names):
            length = len(name)
            for start in reversed(range(len(left) - length + 1)):
                if [*map(folded, left[start : start + length])] == name:
                    del left[start : start + length]
        return tuple(left)


def is_left(saying: Saying, *, title: bool = False) -> bool:
    """Tell whether words that are the binding text's, letter by letter, were to be translated.

    In a `title` capitals are no sign of a name; elsewhere several words with capitals are one.
    """
    words = saying.own_words
    if not words or is_known_name(" ".join(words)):
        return False
    ordinary = sum(word[0].islower() and _is_binding(word) for word in words)
    capitals = [word for word in words[1:] if not word[0].islower()]
    if ordinary > 1 or (ordinary and not capitals):
        return True
    return (title or len(words) == 1) and _are_a_title(words)


def text_of(sayings: Iterable[Saying]) -> str:
    """Return the words of some passages, each passage a line, with a blank around every word."""
    return "\n".join(f" {' '.join(one.words)} " for one in sayings)


def left_in(saying: Saying, original: str, language: str) -> Iterator[str]:
    """Yield the words of a passage in a language that were left as the binding text has them.

    `original` is that text, as `text_of` has it.
    """
    # One word may be alike in two languages; none is in one that has other letters.
    fewest = 1 if KNOWN[language].typeface else 2
    for run in (*_leads(saying), *_runs(saying.prose, fewest)):
        said = " ".join(map(_stem, _WORD.findall(run)))
        if f" {said} " in original:
            yield run


def _leads(saying: Saying) -> Iterator[str]:
    """Yield what is set in bold, and how a law counts, in the binding language."""
    for found in _BOLD.finditer(saying.prose):
        said = found[1] or found[2]
        explained = _EXPLAINED.match(saying.prose, found.end())
        if not explained and is_left(Saying(said, saying.names)):
            yield said
    counted = _COUNTED.match(saying.prose)
    if counted and counted[1].isupper() and _are_a_title((counted[1],)):
        yield counted[1]


def _runs(prose: str, fewest: int) -> Iterator[str]:
    """Yield words in small letters that follow each other and are the binding language's."""
    text = _GLOSS.sub(lambda found: "\n" * len(found[0]), prose)
    begun: list[re.Match[str]] = []
    for found in (*_WORD.finditer(text), None):
        if found and found[0].islower() and _is_known(found[0]) and _follows(text, begun, found):
            begun.append(found)
            continue
        kept = begun and (_EXPLAINED.match(prose, begun[-1].end()) or _joins_names(text, begun))
        if not kept and sum(_is_binding(one[0]) for one in begun) >= fewest:
            yield prose[begun[0].start() : begun[-1].end()]
        begun = []


def _follows(text: str, begun: list[re.Match[str]], found: re.Match[str]) -> bool:
    return not begun or text[begun[-1].end() : found.start()].isspace()


def _joins_names(text: str, run: list[re.Match[str]]) -> bool:
    """Tell whether one word stands within a name: `Çocuk ile Aile Derneği`."""
    start, after = run[0].start(), _NEXT.match(text, run[-1].end())
    before = text[max(0, start - _LONGEST) : start].split(" ")[-2:-1]
    named = bool(before) and before[0][:1].isupper()
    return len(run) == 1 and named and after is not None and after[1].isupper()


def _are_a_title(words: Collection[str]) -> bool:
    """Tell whether words are ones of the binding language, but for a few in many: a name is not.

    One of them is long enough to tell.
    """
    telling = sum(len(word) >= _SHORTEST_CAPITALS and _is_binding(word) for word in words)
    others = sum(not _is_known(word) for word in words)
    return telling > 0 and 2 * others <= telling


def _is_binding(word: str) -> bool:
    """Tell whether a word is one of the binding language, and of no other that we know."""
    others = (dictionary_of(one) for one in SPELT if one != BINDING)
    long = len(word) >= _SHORTEST
    return long and _is_known(word) and not any(one.lists(word) for one in others)


def _is_known(word: str) -> bool:
    """Tell whether a word is one of the binding language.

    A service is named as `e-Okul` is, a password as `mavi-kedi-elma`.
    """
    mine, small = dictionary_of(BINDING), small_letters(word, BINDING)
    named = small in _SERVICES or (word[0].islower() and not word.islower())
    if len(word) > _LONGEST or named or word.count("-") > 1:
        return False
    return mine.knows(small) or mine.is_form(small)


def _folded_words(text: str) -> list[str]:
    return [folded(_stem(word)) for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    return _APOSTROPHE.split(word)[0]
