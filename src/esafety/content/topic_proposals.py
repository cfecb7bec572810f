"""The map of an edition, begun or completed by proposals that somebody has to confirm."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from esafety.content.schemas import with_schema_line
from esafety.formats.edition_paths import folder_of
from esafety.policy.topics.edition_map import TOPIC_MAP, begun_map, map_records, read_map
from esafety.policy.topics.map_rules import declared_topics, described
from esafety.policy.topics.proposals import Likest, Proposal, Proposals, TopicMatcher
from esafety.policy.topics.topic import Topic
from esafety.policy.topics.undecided import MARK, map_path
from esafety.problems.problem import Problem, suggestion
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.readable_text import readable
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING, required_languages
from esafety.text.messages import comments, letter_words

_COMMENT: Final = "# "
Topics = Mapping[str, Topic]
# Returns the topics that a clause of that text answers, or None where nobody knows them yet.
TopicsOf = Callable[[str], Collection[str] | None]


@dataclass(frozen=True, slots=True)
class ProposedMap:
    """The file of a map with what was proposed: its path and text, the topics by what was found.

    `proposed` has the clauses proposed for each new topic, `possible` those of which somebody has
    to choose for a topic whose clauses are unsure; `unlike` are the topics that no clause is like.
    `silent` are those on which the policy most likely says nothing, and `[]` is proposed.
    """

    path: str
    text: str
    proposed: Mapping[str, Likest]
    possible: Mapping[str, Likest]
    unlike: tuple[str, ...]
    silent: tuple[str, ...] = ()


def check_proposing(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield what stands against proposing a map of an edition."""
    if edition not in source_tree.editions:
        params = {"name": edition, **suggestion(edition, source_tree.editions)}
        yield Problem(folder_of(edition), 1, "no-such-edition", params)
    path = map_path(edition, sealed=edition in source_tree.seals)
    yield from (problem for problem in source_tree.unreadable if problem.path == path)
    for record in map_records(source_tree.records, edition):
        yield from TOPIC_MAP.check(record)


def proposed_map(
    tree: TextsByPath, source_tree: SourceTree, edition: str, topics_of: TopicsOf = lambda _: None
) -> ProposedMap:
    """Return a map with a proposal for each topic that it has not; what stands in it stays.

    `topics_of` tells the topics of clauses whose words are known: no likeness is asked of those,
    and a topic that neither they nor any other clause may answer is proposed as one on which the
    policy says nothing.
    """
    topics = declared_topics(source_tree.records, source_tree.files) or {}
    mapped = read_map(source_tree.records, edition)
    missing = {name: topic for name, topic in topics.items() if name not in mapped}
    known = _known(source_tree, edition, topics_of)
    found = _found(source_tree, edition, missing, known)
    unlike = tuple(name for name, some in found.items() if not some.best)
    path = map_path(edition, sealed=edition in source_tree.seals)
    languages = required_languages(source_tree.languages)
    head = with_schema_line(path, comments("topics-comment", languages), tree)
    before = begun_map(readable(tree.get(path, "")), head)
    result = ProposedMap(
        path,
        before,
        {name: some.likely for name, some in found.items() if some.likely},
        {name: some.possible for name, some in found.items() if some.possible},
        () if known else unlike,
        unlike if known else (),
    )
    return replace(result, text=_with_entries(result, topics, languages))


def _with_entries(result: ProposedMap, topics: Topics, languages: Sequence[str]) -> str:
    """Return the text of a map, as it stands, with what was proposed below."""
    entries = [
        _entry(name, topics[name], some, languages) for name, some in result.proposed.items()
    ]
    entries += [
        _to_choose(_entry(name, topics[name], some, languages), languages)
        for name, some in result.possible.items()
        if f"\n{_COMMENT}{name}:" not in result.text
    ]
    entries += [_silent(name, topics[name], languages) for name in result.silent]
    return "\n\n".join([result.text.rstrip("\n"), *entries]) + "\n"


def _known(
    source_tree: SourceTree, edition: str, topics_of: TopicsOf
) -> dict[str, Collection[str]]:
    """Return the topics of each clause of which they are known, by the clause's id."""
    asked = ((one.anchor, topics_of(one.text)) for one in source_tree.clauses(edition).values())
    return {anchor: topics for anchor, topics in asked if topics is not None}


def _found(
    source_tree: SourceTree,
    edition: str,
    topics: Topics,
    known: Mapping[str, Collection[str]],
) -> dict[str, Proposals]:
    """Return the proposals for each topic: clauses known to answer it, or else those like it."""
    clauses = source_tree.clauses(edition)
    matcher = TopicMatcher(clauses, _headings(source_tree, edition), known)
    answering = {
        name: tuple(Proposal(clauses[one], 1.0) for one, all_of in known.items() if name in all_of)
        for name in topics
    }
    return {
        name: Proposals(answering[name]) if answering[name] else matcher.proposals(topic)
        for name, topic in topics.items()
    }


def _headings(source_tree: SourceTree, edition: str) -> dict[str, str]:
    """Return the words above the clauses of an edition, by the id of their heading."""
    return {
        heading.anchor: f"{page.headings[0].text} {heading.text}"
        for page in source_tree.chapters(edition)
        for heading in page.headings
        if heading.anchor
    }


def _to_choose(entry: str, languages: Sequence[str]) -> str:
    """Return the entry of an unsure topic as a comment: nothing holds until somebody chooses."""
    said = " · ".join(letter_words(code)["topics-unsure"] for code in languages)
    return "\n".join([f"{_COMMENT}{said}", *(f"{_COMMENT}{line}" for line in entry.split("\n"))])


def _silent(name: str, topic: Topic, languages: Sequence[str]) -> str:
    """Return the entry of a topic on which the policy says nothing, for somebody to confirm."""
    said = " · ".join(letter_words(code)["topics-silent"] for code in languages)
    return f"# {topic.sentence[BINDING]}\n{name}:\n  clauses: [] {MARK} {said}"


def _entry(name: str, topic: Topic, proposals: Likest, languages: Sequence[str]) -> str:
    """Return a topic with its proposals, each with the mark that whoever confirms it deletes."""
    clauses = [f"    - {one.clause.anchor} {MARK} {_said(one)}" for one in proposals]
    choices = [f"{choice}: {' | '.join(values)}" for choice, values in topic.values.items()]
    left = [f"  # choices: {{{', '.join(choices)}}}", *_labels(topic, languages)] if choices else []
    return "\n".join([f"# {topic.sentence[BINDING]}", f"{name}:", "  clauses:", *clauses, *left])


def _labels(topic: Topic, languages: Sequence[str]) -> Iterator[str]:
    """Yield comments that say what the values of a topic's choices mean, each once."""
    meant = (pair for values in topic.values.values() for pair in values.items())
    lines = (
        f"  #   {value} = {' · '.join(label[one] for one in languages if one in label)}"
        for value, label in meant
    )
    yield from dict.fromkeys(lines)


def _said(proposal: Proposal) -> str:
    return described(proposal.clause).partition(" ")[2].strip("()")
