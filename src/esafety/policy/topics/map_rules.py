"""The rules on the map of an edition: it names topics, choices and clauses that there are.

A clause that is gone is reported once, where the map names it, with the clause that has its words
now: an id says nothing of that, the words do.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clauses import Clause
from esafety.policy.topics.edition_map import (
    CHOICES,
    CLAUSES,
    TOPIC_MAP,
    map_paths,
    with_written_values,
)
from esafety.policy.topics.proposals import TopicMatcher, successor
from esafety.policy.topics.rules import unknown_topic, unknown_value
from esafety.policy.topics.topic import TOPICS, TOPICS_FILE, Topics
from esafety.problems.problem import Problem
from esafety.text.shortened import shortened

# Returns the clauses of an edition by id.
ReadIn = Callable[[str], Mapping[str, Clause]]
# Returns the clause that a lost one most likely became, by its words, for a topic.
Became = Callable[[str, str], str]
_SHOWN: Final = 60


def declared_topics(records: Mapping[str, YamlDocument], files: Collection[str]) -> Topics | None:
    """Return the topics there are; None while their file has faults or cannot be read."""
    if TOPICS_FILE not in records:
        return None if TOPICS_FILE in files else {}
    record = records[TOPICS_FILE]
    return None if any(TOPICS.check(record)) else TOPICS.read(record)


def check_maps(
    records: Mapping[str, YamlDocument],
    topics: Topics,
    editions: Sequence[str],
    sealed: Collection[str],
    read_in: ReadIn,
) -> Iterator[Problem]:
    """Yield every fault of the maps of all editions, oldest first.

    A map below a seal was judged when it was sealed; what topics there are may change later.
    """
    for edition in editions:
        folder, supplement = map_paths(edition)
        for path in (*([] if edition in sealed else [folder]), supplement):
            if path in records:
                record = with_written_values(records[path])
                became = _became(edition, topics, editions, read_in)
                yield from check_map(record, topics, read_in(edition), became)


def _became(edition: str, topics: Topics, editions: Sequence[str], read_in: ReadIn) -> Became:
    def became(topic: str, lost: str) -> str:
        now = read_in(edition)
        earlier = reversed(editions[: editions.index(edition)])
        words = next((read_in(name)[lost].text for name in earlier if lost in read_in(name)), "")
        found = successor(words, now)
        if found is None:
            found = TopicMatcher(now).proposals(topics[topic]).best
        return described(found) if found else ""

    return became


def described(clause: Clause) -> str:
    """Return a clause as an editor finds it: its id, its number, how it begins."""
    shown = shortened(" ".join(clause.text.split()), _SHOWN)
    return f"{clause.anchor} ({clause.number} “{shown}”)"


def check_map(
    record: YamlDocument, topics: Topics, clauses: Collection[str], became: Became
) -> Iterator[Problem]:
    """Yield every fault of an edition's map.

    `became` returns the clause that a lost one most likely is now, by its words.
    """
    yield from TOPIC_MAP.check(record)
    entries = record.data if isinstance(record.data, dict) else {}
    for name, entry in entries.items():
        if unknown := unknown_topic(name, topics):
            key, params = unknown
            yield record.problem((name,), key, **params)
        elif isinstance(entry, dict):
            yield from _lost_clauses(record, name, entry, clauses, became)
            yield from _wrong_choices(record, name, entry, topics)


def _lost_clauses(
    record: YamlDocument,
    topic: str,
    entry: Mapping[str, Any],
    clauses: Collection[str],
    became: Became,
) -> Iterator[Problem]:
    """Yield clauses that are not in the edition, each with the one that has such words now."""
    named = entry.get(CLAUSES)
    for number, clause in enumerate(named if isinstance(named, list) else ()):
        if isinstance(clause, str) and clause not in clauses:
            params = {"topic": topic, "clause": clause, "near": became(topic, clause)}
            yield record.problem((topic, CLAUSES, number), "topic-clause-gone", **params)


def _wrong_choices(
    record: YamlDocument, topic: str, entry: Mapping[str, Any], topics: Topics
) -> Iterator[Problem]:
    made = entry.get(CHOICES)
    for name, value in (made if isinstance(made, dict) else {}).items():
        if fault := unknown_value(topic, name, str(value), topics):
            key, params = fault
            yield record.problem((topic, CHOICES, name), key, **params)
