"""How much a word says of what it stands in: by its place there, and by how often it is said."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from esafety.search.documents import SearchDocument

Terms = Sequence[str]
# What a word can say of a document, from little to much; less is not worth its bytes.
LEVELS: Final = (1.8, 2.8, 4.0, 5.5, 7.5, 10.0)
# What a word must say where it stands, by the weight of that kind of page, to be found there.
LEAST: Final = 1.7
# Of a word that stands nearly everywhere, the documents of which it says most are enough.
MOST_PLACES: Final = 12
_TITLE, _HEADING, _DESCRIPTION, _CLAUSE, _BODY = 7.0, 3.5, 3.0, 5.0, 2.2
# The title of a clause is its number and the name of its chapter, which says little of it.
_CHAPTER: Final = 1.5
# What a page or clause is that answers some words, whatever its own.
ANSWER: Final = 9.0
_USUAL_CLAUSE, _USUAL_BODY = 30, 250
_AGAIN: Final = 0.25


def fields(document: SearchDocument, split: Mapping[str, Terms]) -> list[tuple[float, Terms]]:
    """Return the parts of a document as words, each with the weight of a word in it.

    `split` are the words of each text.
    """
    title = split[document.title]
    if document.anchor:
        words = split[document.text]
        return [(_CHAPTER, title), (_shortened(_CLAUSE, words, _USUAL_CLAUSE), words)]
    headings = [(_HEADING, split[heading]) for heading in document.headings]
    body = split[document.body]
    rest = (_shortened(_BODY, body, _USUAL_BODY), body)
    return [(_TITLE, title), *headings, (_DESCRIPTION, split[document.text]), rest]


def _shortened(weight: float, words: Terms, usual: int) -> float:
    """Return a weight for a word of a text that is longer or shorter than usual."""
    return weight / (0.6 + 0.4 * len(words) / usual)


def levels(parts: Iterable[tuple[float, Terms]]) -> dict[str, float]:
    """Return how much each word says of a document, from its parts."""
    found: dict[str, float] = {}
    for weight, words in parts:
        for word, times in Counter(words).items():
            said = weight * (1 + _AGAIN * min(times - 1, 4))
            found[word] = max(found.get(word, 0), said) + _AGAIN * min(found.get(word, 0), said)
    return found


def level(said: float) -> int:
    """Return the number of the level that is reached, from one; zero if it is none."""
    return sum(said >= least * 0.85 for least in LEVELS)
