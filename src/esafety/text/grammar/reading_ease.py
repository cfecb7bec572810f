"""How hard a text is to read: words in a sentence, and for Turkish a readability formula."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Ender Ateşman, “Türkçede Okunabilirliğin Ölçülmesi”, Dil Dergisi (AÜ TÖMER) 58, 1997, pp. 71-74:
# 198.825 − 40.175 × syllables in a word − 2.610 × words in a sentence; 90 and more is easily
# understood in the fourth grade and below, 70 to 89 is easy.
_START: Final = 198.825
_OF_SYLLABLES: Final = 40.175
_OF_WORDS: Final = 2.610
# The most words in a sentence, in the mean, by readers. Newspapers and school books in Turkish have
# about 12 (Güven 2021); children who begin to read get seven, those of grades 3 and 4 ten.
CEILINGS: Final[Mapping[str, int]] = {"1-2": 7, "3-4": 10, "parents": 12}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
# Words that are quoted end no sentence where the one around them goes on in small letters.
_END: Final = re.compile(r"(?<=[.!?…:;])[”\"’)]*\s+(?![a-zçğıöşü])|\n")
# In Turkish every syllable has exactly one vowel.
_VOWEL: Final = re.compile("[aeıioöuüâîûAEIİOÖUÜÂÎÛ]")


@dataclass(frozen=True, slots=True)
class ReadingEase:
    """The measure of a text: how many sentences, words and (Turkish) syllables it has."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_in_sentence(self) -> float:
        """Return the mean number of words in a sentence; 0 for a text without words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def score(self) -> float:
        """Return Ateşman's score of a Turkish text, from 0 (hard) to 100 (easy)."""
        if not self.words:
            return 0.0
        syllables = self.syllables / self.words
        score = _START - _OF_SYLLABLES * syllables - _OF_WORDS * self.words_in_sentence
        return min(100.0, max(0.0, score))


def reading_ease(text: str) -> ReadingEase:
    """Return the measure of a text; a line end ends a sentence, as does a colon."""
    sentences = [words for part in _END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(max(1, len(_VOWEL.findall(word))) for word in words)
    return ReadingEase(len(sentences), len(words), syllables)
