"""Which clauses most likely speak of a topic, by likeness of their Turkish words.

A clause is like a topic as far as it has the topic's words: those that the topic names for this,
in any form that Turkish endings give them, and those of its sentence, by their stems. A word that
few clauses have says more than one that most have (inverse document frequency: Spärck Jones, "A
statistical interpretation of term specificity", Journal of Documentation 28(1), 1972).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from esafety.policy.alignment.similarity import similarity, word_stems
from esafety.policy.clauses import Clause
from esafety.policy.topics.topic import Topic
from esafety.text.grammar.word_forms import WordFinder
from esafety.text.languages import BINDING

# The words that a topic names are chosen for this, those of its sentence are not.
_NAMED: Final = 0.7
# Tried on two policies mapped by hand, of 83 and 53 clauses: the likest clause was right for 58 of
# 62 topics, and no topic without a clause got one. Lower bounds find more and are wrong more often.
_LEAST: Final = 0.2
_NEAR_BEST: Final = 0.6
MOST: Final = 4
# What shares half its words with a lost clause is likely what became of it.
_SAME_CLAUSE: Final = 0.5

Clauses = Mapping[str, Clause]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A clause that may speak of a topic, and how like the topic it is, from 0 to 1."""

    clause: Clause
    likeness: float


class TopicMatcher:
    """Finds the clauses of an edition that are most like a topic."""

    def __init__(self, clauses: Clauses) -> None:
        """Prepare for the clauses of an edition, by their ids."""
        self._clauses = tuple(clauses.values())
        self._stems = [frozenset(word_stems(clause.text)) for clause in self._clauses]

    def proposals(self, topic: Topic) -> tuple[Proposal, ...]:
        """Return the clauses most like a topic, the likest first; none where none is like it."""
        likeness = self._likeness(topic)
        least = max(_LEAST, max(likeness, default=0) * _NEAR_BEST)
        found = [
            Proposal(clause, like)
            for clause, like in zip(self._clauses, likeness, strict=True)
            if like >= least
        ]
        return tuple(sorted(found, key=lambda one: -one.likeness)[:MOST])

    def _likeness(self, topic: Topic) -> list[float]:
        named = self._shares([self._holding(word) for word in topic.search_words])
        stems = set(word_stems(topic.sentence[BINDING]))
        said = self._shares([self._with_stem(stem) for stem in sorted(stems)])
        share = _NAMED if topic.search_words else 0
        return [share * one + (1 - share) * other for one, other in zip(named, said, strict=True)]

    def _holding(self, word: str) -> frozenset[int]:
        """Return the clauses that hold a word in any of its forms, by their places."""
        finder = WordFinder(BINDING, {word: word})
        return frozenset(at for at, one in enumerate(self._clauses) if any(finder.find(one.text)))

    def _with_stem(self, stem: str) -> frozenset[int]:
        return frozenset(place for place, stems in enumerate(self._stems) if stem in stems)

    def _shares(self, holders: Iterable[frozenset[int]]) -> list[float]:
        """Return of each clause the share of some words that it has, rare words counting more.

        Words that no clause has count most of all: an edition that lacks them lacks the topic.
        """
        count = len(self._clauses)
        weighed = [(found, log((count + 1) / (len(found) + 1))) for found in holders]
        total = sum(weight for _, weight in weighed)
        return [
            sum(weight for found, weight in weighed if place in found) / total if total else 0.0
            for place in range(count)
        ]


def successor(words: str, clauses: Clauses) -> Clause | None:
    """Return the clause that most likely has the words of a lost one; None if none is like them."""
    lost = word_stems(words)
    scored = [(similarity(lost, word_stems(one.text)), one) for one in clauses.values()]
    best, clause = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return clause if best >= _SAME_CLAUSE else None
