"""How hard a text is to read: words in a sentence, and a formula of readability."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Ender Ateşman, “Türkçede Okunabilirliğin Ölçülmesi”, Dil Dergisi (AÜ TÖMER) 58, 1997, pp. 71-74:
# 198.825 − 40.175 × syllables in a word − 2.610 × words in a sentence; 90 and more is easily
# understood in the fourth grade and below, 70 to 89 is easy.
_TURKISH: Final = (198.825, 40.175, 2.610)
# Rudolf Flesch, “A New Readability Yardstick”, Journal of Applied Psychology 32, 1948, pp. 221-233:
# 206.835 − 84.6 × syllables in a word − 1.015 × words in a sentence; 90 and more is very easy.
_ENGLISH: Final = (206.835, 84.6, 1.015)
# The most words in a sentence, in the mean, by readers. Newspapers and school books in Turkish have
# about 12 (Güven 2021); children who begin to read get seven, those of grades 3 and 4 ten.
CEILINGS: Final[Mapping[str, int]] = {"1-2": 7, "3-4": 10, "parents": 12}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
# Words that are quoted end no sentence where the one around them goes on in small letters.
_END: Final = re.compile(r"(?<=[.!?…:;])[”\"’)]*\s+(?![a-zçğıöşü])|\n")
# In Turkish every syllable has exactly one vowel.
_VOWEL: Final = re.compile("[aeıioöuüâîûAEIİOÖUÜÂÎÛ]")
# In English a run of vowels is one; an e at the end is silent, but in `table`, `pages`, `wanted`.
_ENGLISH_VOWELS: Final = re.compile("[aeiouy]+", re.IGNORECASE)
_SILENT: Final = re.compile(
    r"(?<![aeiouyl])e$|(?<![aeiouylsxzcgh])es$|(?<=[aeiouy]l)es?$|(?<![aeiouytd])ed$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadingEase:
    """The measure of a text in a language: how many sentences, words and syllables it has."""

    sentences: int
    words: int
    syllables: int
    language: str = "tr"

    @property
    def words_in_sentence(self) -> float:
        """Return the mean number of words in a sentence; 0 for a text without words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def score(self) -> float:
        """Return a text's score from 0 (hard) to 100 (easy): Ateşman's, in English Flesch's."""
        if not self.words:
            return 0.0
        start, of_syllables, of_words = _ENGLISH if self.language == "en" else _TURKISH
        syllables = self.syllables / self.words
        score = start - of_syllables * syllables - of_words * self.words_in_sentence
        return min(100.0, max(0.0, score))


def reading_ease(text: str, language: str = "tr") -> ReadingEase:
    """Return the measure of a text; a line end ends a sentence, as does a colon."""
    sentences = [words for part in _END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    count = _english_syllables if language == "en" else _turkish_syllables
    return ReadingEase(len(sentences), len(words), sum(map(count, words)), language)


def _turkish_syllables(word: str) -> int:
    return max(1, len(_VOWEL.findall(word)))


def _english_syllables(word: str) -> int:
    return max(1, len(_ENGLISH_VOWELS.findall(_SILENT.sub("", word))))
