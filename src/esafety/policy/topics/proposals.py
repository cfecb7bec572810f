"""Which clauses most likely speak of a topic, by likeness of their Turkish words.

A topic names what clauses on it speak of as groups of words that mean the same, what it is about
first: phones, then pupils, then where phones are kept. A clause is like a topic as far as one of
its sentences has these groups, the first counting most; the heading above may stand for any but
the first. The words of the topic's own sentence, by their stems, tell near likenesses apart. What
few sentences have says more than what most have (inverse document frequency: Spärck Jones, "A
statistical interpretation of term specificity", Journal of Documentation 28(1), 1972), within
bounds: what no sentence has is a word of other schools as often as a sign that the topic lacks.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from esafety.policy.alignment.similarity import similarity, word_stems
from esafety.policy.clauses import Clause
from esafety.policy.topics.topic import Topic
from esafety.policy.topics.topic_words import sentences_with
from esafety.text.languages import BINDING

# Groups are chosen for this, the words of a topic's sentence are not.
_GROUPS: Final = 0.75
_RARITY: Final = (0.7, 2.0)
_LESS: Final = 0.2
# Words that stand in several sentences of a long clause meet by chance more often.
_WHOLE: Final = 0.9
# Tried on policies mapped by hand (tests/test_strange_policies.py): from here on
# most proposals are right, below that one in three; lower ones are noise.
_SURE: Final = 0.66
_POSSIBLE: Final = 0.4
_NEAR_BEST: Final = 0.92
_NEAR_POSSIBLE: Final = 0.7
MOST: Final = 4
# What shares half its words with a lost clause is likely what became of it.
_SAME_CLAUSE: Final = 0.5
_SENTENCE_END: Final = re.compile(r"(?<=[.!?;:])\s+")

Clauses = Mapping[str, Clause]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A clause that may speak of a topic, and how like the topic it is, from 0 to 1."""

    clause: Clause
    likeness: float


Likest = tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What may speak of a topic, the likest first: clauses that most likely do, or only may.

    `possible` is empty where there are `likely` ones.
    """

    likely: Likest = ()
    possible: Likest = ()

    @property
    def best(self) -> Clause | None:
        """Return the likest clause; None where none is like the topic."""
        return next((one.clause for one in (*self.likely, *self.possible)), None)


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words of a clause, by its place, and how much it says that they are like a topic."""

    place: int
    text: str
    weight: float = 1.0


class TopicMatcher:
    """Finds the clauses of an edition that are most like a topic."""

    def __init__(
        self,
        clauses: Clauses,
        headings: Mapping[str, str] | None = None,
        passed_over: Container[str] = (),
    ) -> None:
        """Prepare for the clauses of an edition, by their ids.

        `headings` are the words above the clauses, by the id of their section; `passed_over` are
        clauses that are never proposed: what they answer is known already.
        """
        self._passed_over = passed_over
        self._clauses = tuple(clauses.values())
        self._passages = [
            passage
            for place, clause in enumerate(self._clauses)
            for passage in _passages(place, clause.text)
        ]
        self._texts = [passage.text for passage in self._passages]
        above = headings or {}
        self._headings = [above.get(clause.section, "") for clause in self._clauses]
        self._stems = [frozenset(word_stems(text)) for text in self._texts]

    def proposals(self, topic: Topic) -> Proposals:
        """Return the clauses most like a topic, the likest first."""
        likeness = self._likeness(topic)
        likely = self._from(likeness, _SURE, _NEAR_BEST)
        if likely:
            return Proposals(likely)
        return Proposals(possible=self._from(likeness, _POSSIBLE, _NEAR_POSSIBLE))

    def _from(
        self, likeness: Mapping[int, float], least: float, near: float
    ) -> tuple[Proposal, ...]:
        """Return what is at least so like, and nearly as like as the best; a few at most."""
        least = max(least, max(likeness.values(), default=0) * near)
        ranked = sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0]))
        found = [Proposal(self._clauses[place], like) for place, like in ranked if like >= least]
        return tuple(found[:MOST])

    def _likeness(self, topic: Topic) -> dict[int, float]:
        """Return how like a topic each clause is, by its place: as its likest sentence."""
        groups = self._group_shares(topic)
        said = self._said_shares(topic)
        share = _GROUPS if topic.search_words else 0
        likeness: dict[int, float] = {}
        for passage, by_group, by_stem in zip(self._passages, groups, said, strict=True):
            like = (share * by_group + (1 - share) * by_stem) * passage.weight
            if self._clauses[passage.place].anchor not in self._passed_over:
                likeness[passage.place] = max(like, likeness.get(passage.place, 0))
        return likeness

    def _group_shares(self, topic: Topic) -> list[float]:
        """Return of each sentence the share of the topic's groups that it has, by their weight."""
        found = [sentences_with(group, self._texts) for group in topic.search_words]
        weights = [
            self._rarity(len(one)) / (1 + _LESS * place) ** 2 for place, one in enumerate(found)
        ]
        above = [frozenset(), *(self._below(group) for group in topic.search_words[1:])]
        return self._shares([a | b for a, b in zip(found, above, strict=bool(found))], weights)

    def _below(self, group: tuple[str, ...]) -> frozenset[int]:
        """Return the sentences below a heading that has one of a group's words."""
        headings = sentences_with(group, self._headings)
        return frozenset(
            number for number, one in enumerate(self._passages) if one.place in headings
        )

    def _said_shares(self, topic: Topic) -> list[float]:
        """Return of each sentence the share of the stems of the topic's own sentence it has."""
        stems = sorted(set(word_stems(topic.sentence[BINDING])))
        found = [
            frozenset(number for number, has in enumerate(self._stems) if stem in has)
            for stem in stems
        ]
        return self._shares(found, [self._rarity(len(one)) for one in found])

    def _rarity(self, holders: int) -> float:
        """Return how much it says that a sentence has what so many sentences have."""
        least, most = _RARITY
        rarity = log((len(self._texts) + 1) / (holders + 1)) if holders else 1
        return min(most, max(least, rarity))

    def _shares(self, found: list[frozenset[int]], weights: list[float]) -> list[float]:
        total = sum(weights)
        return [
            sum(w for one, w in zip(found, weights, strict=True) if number in one) / total
            if total
            else 0.0
            for number in range(len(self._texts))
        ]


def _passages(place: int, text: str) -> Iterator[_Passage]:
    """Yield the sentences of a clause, and the whole of it where it has more than one."""
    sentences = _SENTENCE_END.split(text)
    yield from (_Passage(place, sentence) for sentence in sentences)
    if len(sentences) > 1:
        yield _Passage(place, text, _WHOLE)


def successor(words: str, clauses: Clauses) -> Clause | None:
    """Return the clause that most likely has the words of a lost one; None if none is like them."""
    lost = word_stems(words)
    scored = [(similarity(lost, word_stems(one.text)), one) for one in clauses.values()]
    best, clause = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return clause if best >= _SAME_CLAUSE else None
