"""How short an explanation must be: how many sentences, and how many words in one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.entries import mappings_in
from esafety.formats.fact_model import Missed
from esafety.text.grammar.reading_ease import CEILINGS, ReadingEase, reading_ease
from esafety.text.languages import KNOWN

MOST_SENTENCES: Final = 5
# The readers of the two parts, by whom CEILINGS has the most words in a sentence. One sheet serves
# the children of all grades, so its sentences are held to the ceiling of the upper ones.
PARENTS: Final = "parents"
CHILDREN: Final = "3-4"
# A word of four letters, a mark, a gap, and the letter after it, which is a capital where a
# sentence begins: abbreviations and ordinals end none.
_AFTER_MARK: Final = re.compile(r"(?<=[^\W\d_]{4}[.!?…])\W*\s\W*([^\W\d_])")


def ease_of(sentences: Iterable[str], language: str) -> ReadingEase:
    """Return how hard an explanation is to read in one language."""
    return reading_ease("\n".join(sentences), language)


def too_long_for_parents(where: KeyPath, sentences: Any) -> Iterator[Missed]:
    """Yield, for each language, that there are too many sentences, or too long ones.

    `sentences` are a list of them as it was written, each by language; what is no text in there
    is left to other rules.
    """
    for language, texts in _by_language(sentences).items():
        count = sum(map(_sentences_in, texts))
        if count > MOST_SENTENCES:
            params = {"language": language, "found": count, "most": MOST_SENTENCES}
            yield where, "plain-sentences", params
        yield from _too_long(where, language, texts, CEILINGS[PARENTS])


def too_long_for_children(where: KeyPath, says: Any) -> Iterator[Missed]:
    """Yield, for each language, that a child's sentences are too long; `says` is as written."""
    for language, texts in _by_language([says]).items():
        yield from _too_long(where, language, texts, CEILINGS[CHILDREN])


def _sentences_in(text: str) -> int:
    letters: list[str] = _AFTER_MARK.findall(text)
    return 1 + sum(letter.isupper() for letter in letters)


def _too_long(
    where: KeyPath, language: str, sentences: Sequence[str], most: int
) -> Iterator[Missed]:
    ease = ease_of(sentences, language)
    if ease.words_in_sentence > most:
        params = {"words": ease.words, "sentences": ease.sentences, "most": most}
        yield where, "plain-too-long", {"language": language, **params}


def _by_language(sentences: Any) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for _, sentence in mappings_in(sentences):
        for language, text in sentence.items():
            if isinstance(text, str) and language in KNOWN:
                found.setdefault(language, []).append(text)
    return found
