"""The rules on topics: what pages and maps may name, and what a page may not name beside them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.policy.citations import cited
from esafety.policy.topics.edition_map import CHOICES, CLAUSES, TOPIC_MAP
from esafety.policy.topics.left_out import TARGET_KEY, TO_TOPIC
from esafety.policy.topics.resolution import ONLY_KEY, TOPICS_KEY, only_of, parse_choice
from esafety.policy.topics.shown_text import ONLY, TOPIC
from esafety.policy.topics.topic import Topics
from esafety.problems.problem import Params, Problem, suggestion

# Returns the clause that a lost one most likely became, by its words, for a topic.
Became = Callable[[str, str], str]
Fault = tuple[str, Params]


def check_topic_pages(pages: Iterable[Page], topics: Topics) -> Iterator[Problem]:
    """Yield pages that name topics or choices that there are not."""
    for page in pages:
        yield from _check_front(page, topics)
        for call in read_template(page.body).calls:
            line = call.line + page.first_line
            words = [word for word in call.args if word]
            if call.name in (TOPIC, ONLY):
                for key, params in _faults(call.name, words, topics):
                    yield Problem(page.path, line, key, params)


def _check_front(page: Page, topics: Topics) -> Iterator[Problem]:
    if not isinstance(page.front, YamlDocument):
        return
    for where, kind, words in _named_in(page.meta):
        for key, params in _faults(kind, [words], topics):
            yield page.front.problem(where, key, **params)
    if "policy" in page.meta and TOPICS_KEY in page.meta and next(cited(page), None) is None:
        yield page.front.problem(("policy",), "policy-beside-topics")


def _named_in(meta: Mapping[str, Any]) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield what front matter names: where, whether it is a topic or a choice, its words."""
    named, target = meta.get(TOPICS_KEY), meta.get(TARGET_KEY)
    for number, topic in enumerate(named if isinstance(named, list) else ()):
        if isinstance(topic, str):
            yield (TOPICS_KEY, number), TOPIC, topic
    for words in only_of(meta):
        yield (ONLY_KEY,), ONLY, words
    if isinstance(target, str) and target.startswith(TO_TOPIC):
        yield (TARGET_KEY,), TOPIC, target.removeprefix(TO_TOPIC)


def _faults(kind: str, words: Iterable[str], topics: Topics) -> Iterator[Fault]:
    for one in words:
        fault = _unknown_topic(one, topics) if kind == TOPIC else _unknown_choice(one, topics)
        if fault:
            yield fault


def _unknown_topic(name: str, topics: Topics) -> Fault | None:
    if name in topics:
        return None
    return "topic-unknown", {"name": name, **suggestion(name, topics)}


def _unknown_choice(words: str, topics: Topics) -> Fault | None:
    """Return what is wrong with a choice: its form, its topic, its name, its value."""
    choice = parse_choice(words)
    if choice is None:
        return "needs-choice", {}
    if unknown := _unknown_topic(choice.topic, topics):
        return unknown
    return _unknown_value(choice.topic, choice.name, choice.value, topics)


def _unknown_value(topic: str, name: str, value: str, topics: Topics) -> Fault | None:
    choices = topics[topic].values
    if name not in choices:
        return "topic-choice-unknown", {"topic": topic, "name": name, **suggestion(name, choices)}
    if value not in choices[name]:
        where = {"topic": topic, "name": name, "value": value}
        return "topic-value-unknown", {**where, **suggestion(value, choices[name])}
    return None


def check_map(
    record: YamlDocument, topics: Topics, clauses: Collection[str], became: Became
) -> Iterator[Problem]:
    """Yield every fault of an edition's map.

    `became` returns the clause that a lost one most likely is now, by its words.
    """
    yield from TOPIC_MAP.check(record)
    entries = record.data if isinstance(record.data, dict) else {}
    for name, entry in entries.items():
        if unknown := _unknown_topic(name, topics):
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
        if fault := _unknown_value(topic, name, str(value), topics):
            key, params = fault
            yield record.problem((topic, CHOICES, name), key, **params)
