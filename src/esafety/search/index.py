"""The index of one language: what can be found, and by which words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from esafety.school.words.search_words import SearchWords
from esafety.search.documents import SearchDocument
from esafety.search.field_weights import ANSWER, LEAST, MOST_PLACES, Terms, fields, level, levels
from esafety.search.morphology import Morphology

Phrase = tuple[str, ...]
# Where a word stands: the place of a document, and how much the word says of it.
Postings = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases that are taken for each other, as dictionary forms, and what they lead to.

    `aside` tells that they count less beside others.
    """

    phrases: tuple[Phrase, ...]
    postings: Postings
    aside: bool


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All that a search of one language needs.

    `terms` are folded dictionary forms with where they stand; `surfaces` leads from words whose
    stem the rules do not tell to their terms; `ignored` are words of questions.
    """

    documents: tuple[SearchDocument, ...]
    terms: Mapping[str, Postings]
    groups: tuple[Group, ...]
    ignored: frozenset[str]
    surfaces: Mapping[str, str]


class IndexMaker:
    """Makes the index of a language; `form` returns the dictionary form of a word."""

    def __init__(self, language: str, morphology: Morphology, form: Callable[[str], str]) -> None:
        self._language = language
        self._morphology = morphology
        self._form = form
        self._seen: dict[str, str] = {}

    def index(
        self,
        documents: Sequence[SearchDocument],
        words: Iterable[SearchWords],
        clauses_of: Callable[[str], Sequence[str]],
    ) -> SearchIndex:
        """Return the index of some documents; `clauses_of` returns the clauses on a topic."""
        given = [one for one in words if one.phrases(self._language)]
        split = {text: self.split(text) for one in documents for text in _texts(one)}
        parts = [fields(one, split) for one in documents]
        said = [levels(one) for one in parts]
        groups = tuple(
            self._group(one, documents, parts, said, _answers(one, documents, clauses_of))
            for one in given
            if not one.ignored
        )
        ignored = self._ignored(given)
        terms = _terms(_postings(documents, said), groups, ignored)
        return SearchIndex(tuple(documents), terms, groups, ignored, self._seen)

    def _ignored(self, words: Iterable[SearchWords]) -> frozenset[str]:
        """Return the words of questions."""
        phrases = [one.phrases(self._language) for one in words if one.ignored]
        return frozenset(term for some in phrases for phrase in some for term in self.split(phrase))

    def split(self, text: str) -> Phrase:
        """Return a text as folded dictionary forms."""
        return tuple(self._term(word) for word in self._morphology.words(text))

    def _term(self, word: str) -> str:
        term = self._seen.get(word)
        if term is None:
            term = self._seen[word] = self._morphology.fold(self._form(word))
        return term

    def _group(
        self,
        words: SearchWords,
        documents: Sequence[SearchDocument],
        parts: Sequence[list[tuple[float, Terms]]],
        words_of: Sequence[Mapping[str, float]],
        answers: frozenset[int],
    ) -> Group:
        """Return a group; `words_of` are the words of each document, by which most are told out."""
        split = (self.split(one) for one in words.phrases(self._language))
        # What has neither letter nor digit, or is an ending alone, is typed as nothing.
        phrases = tuple(dict.fromkeys(filter(None, split)))
        near = ([one for one in phrases if one[0] in words] for words in words_of)
        said = [
            (_said(some, fields_of) if some else 0) + (ANSWER if place in answers else 0)
            for place, (some, fields_of) in enumerate(zip(near, parts, strict=True))
        ]
        return Group(phrases, _levelled(_best(documents, enumerate(said))), bool(words.aside))


def _terms(
    stand: Mapping[str, Postings], groups: Iterable[Group], ignored: frozenset[str]
) -> dict[str, Postings]:
    """Return where each word stands; words of groups and of questions are known, if nowhere."""
    meant = {word for group in groups for phrase in group.phrases for word in phrase}
    found = {word: places for word, places in stand.items() if word not in ignored}
    return {word: found.get(word, ()) for word in sorted(found.keys() | meant | ignored)}


def _said(phrases: Sequence[Phrase], fields_of: Iterable[tuple[float, Terms]]) -> float:
    """Return how much phrases say of a document, as if they were one word."""
    return levels((weight, _found(phrases, text)) for weight, text in fields_of).get("", 0)


def _found(phrases: Iterable[Phrase], text: Terms) -> Phrase:
    """Return as many empty words as phrases stand in a text."""
    return ("",) * sum(_times(phrase, text) for phrase in phrases)


def _times(phrase: Phrase, text: Terms) -> int:
    size, first = len(phrase), phrase[0]
    if size == 1:
        return text.count(first)
    starts = (place for place, word in enumerate(text) if word == first)
    return sum(tuple(text[place : place + size]) == phrase for place in starts)


def _answers(
    words: SearchWords,
    documents: Sequence[SearchDocument],
    clauses_of: Callable[[str], Sequence[str]],
) -> frozenset[int]:
    """Return the places of the documents that answer some words, whatever their own."""
    pages = frozenset(words.pages or ())
    clauses = {clause for topic in words.topics or () for clause in clauses_of(topic)}
    return frozenset(
        place
        for place, one in enumerate(documents)
        if (one.source and one.source in pages) or one.anchor in clauses
    )


def _texts(document: SearchDocument) -> Phrase:
    return (document.title, document.text, document.body, *document.headings)


def _postings(
    documents: Sequence[SearchDocument], said: Iterable[Mapping[str, float]]
) -> dict[str, Postings]:
    found: dict[str, list[tuple[int, float]]] = {}
    for place, words in enumerate(said):
        for word, weight in words.items():
            found.setdefault(word, []).append((place, weight))
    levelled = {word: _levelled(_best(documents, places)) for word, places in found.items()}
    return {word: levelled[word] for word in sorted(levelled) if levelled[word]}


def _best(
    documents: Sequence[SearchDocument], places: Iterable[tuple[int, float]]
) -> list[tuple[int, float]]:
    """Return the places at which a word says most, and not too little, in their order."""

    def rank(pair: tuple[int, float]) -> float:
        return -pair[1] * documents[pair[0]].kind.weight

    worth = [pair for pair in places if -rank(pair) >= LEAST]
    return sorted(sorted(worth, key=rank)[:MOST_PLACES])


def _levelled(places: Iterable[tuple[int, float]]) -> Postings:
    reached = ((place, level(said)) for place, said in places)
    return tuple((place, number) for place, number in reached if number)
