"""The rules on pages that cite topics: what they may name, alike in every language."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.policy.citations import cited
from esafety.policy.topics.left_out import TARGET_KEY, TO_TOPIC
from esafety.policy.topics.resolution import ONLY_KEY, TOPICS_KEY, only_of, parse_choice
from esafety.policy.topics.shown_text import ONLY, TOPIC
from esafety.policy.topics.source_block import SourceBlock
from esafety.policy.topics.source_blocks import source_blocks
from esafety.policy.topics.topic import Topics
from esafety.problems.problem import InEachLanguage, Params, Problem, suggestion
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES

TopicFault = tuple[str, Params]


def check_topic_pages(pages: Iterable[Page], topics: Topics) -> Iterator[Problem]:
    """Yield pages that name topics or choices that there are not."""
    for page in pages:
        calls = [call for call in read_template(page.body).calls if call.name in (TOPIC, ONLY)]
        yield from _check_front(page, topics, cites=bool(calls) or TOPICS_KEY in page.meta)
        for call in calls:
            words = [word for word in call.args if word]
            for key, params in _faults(call.name, words, topics):
                yield Problem(page.path, call.line + page.first_line, key, params)


def _check_front(page: Page, topics: Topics, *, cites: bool) -> Iterator[Problem]:
    """Yield what front matter names wrongly; `cites` tells that the page cites topics."""
    if not isinstance(page.front, YamlDocument):
        return
    for where, kind, words in _named_in(page.meta):
        for key, params in _faults(kind, [words], topics):
            yield page.front.problem(where, key, **params)
    if cites and "policy" in page.meta and next(cited(page), None) is None:
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


def _faults(kind: str, words: Iterable[str], topics: Topics) -> Iterator[TopicFault]:
    for one in words:
        fault = unknown_topic(one, topics) if kind == TOPIC else _unknown_choice(one, topics)
        if fault:
            yield fault


def unknown_topic(name: str, topics: Topics) -> TopicFault | None:
    """Return what is wrong with the name of a topic; None if there is such a topic."""
    if name in topics:
        return None
    return "topic-unknown", {"name": name, **suggestion(name, topics)}


def _unknown_choice(words: str, topics: Topics) -> TopicFault | None:
    """Return what is wrong with a choice: its form, its topic, its name, its value."""
    choice = parse_choice(words)
    if choice is None:
        return "needs-choice", {}
    unknown = unknown_topic(choice.topic, topics)
    if unknown or not choice.name:
        return unknown
    return unknown_value(choice.topic, choice.name, choice.value, topics)


def unknown_value(topic: str, name: str, value: str, topics: Topics) -> TopicFault | None:
    """Return what is wrong with the value of a topic's choice; None if it is one of them."""
    choices = topics[topic].values
    if name not in choices:
        return "topic-choice-unknown", {"topic": topic, "name": name, **suggestion(name, choices)}
    if value not in choices[name]:
        where = {"topic": topic, "name": name, "value": value}
        facts = {"values": _meanings(choices[name]), **suggestion(value, choices[name])}
        return "topic-value-unknown", {**where, **facts}
    return None


def _meanings(values: Mapping[str, Mapping[str, str]]) -> InEachLanguage:
    """Return the values of a choice, each with what it means."""
    return InEachLanguage(
        {
            language: "; ".join(
                f"{value} = {label.get(language, label[BINDING])}"
                for value, label in values.items()
            )
            for language in SPOKEN_LANGUAGES
        }
    )


def check_topics_in_step(binding: Page, translation: Page) -> Iterator[Problem]:
    """Yield the first block of a translation that cites other topics than that of the original."""
    ours, theirs = list(_citing_blocks(binding)), list(_citing_blocks(translation))
    for left, right in zip_longest(ours, theirs, fillvalue=(0, "", "—")):
        if left[1:] != right[1:]:
            place = f"{binding.path}:{left[0] or binding.first_line}"
            params = {"binding": place, "ours": left[2], "theirs": right[2]}
            line = right[0] or translation.first_line
            yield Problem(translation.path, line, "topic-calls-differ", params)
            return


def _citing_blocks(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield the blocks of a page that cite topics: the line, the kind, what is cited."""
    calls: dict[int, list[str]] = {}
    for call in read_template(page.body).calls:
        if call.name in (TOPIC, ONLY):
            words = ", ".join(f'"{word}"' for word in call.args)
            calls.setdefault(call.line, []).append(f"{call.name}({words})")
    for block in _all_blocks(source_blocks(page.body)) if calls else ():
        cited_here = sorted(call for line in block.own_lines for call in calls.get(line, ()))
        if cited_here:
            line = next(line for line in block.own_lines if line in calls)
            yield line + page.first_line, block.kind, ", ".join(cited_here)


def _all_blocks(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    for block in blocks:
        yield block
        yield from _all_blocks(block.blocks)
