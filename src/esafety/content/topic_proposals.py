"""The map of an edition, begun or completed by proposals that somebody has to confirm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.content.schemas import with_schema_line
from esafety.formats.edition_paths import folder_of
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.topics.edition_map import TOPIC_MAP, map_records, read_map
from esafety.policy.topics.map_rules import declared_topics, described
from esafety.policy.topics.proposals import Likest, Proposal, TopicMatcher
from esafety.policy.topics.topic import Topic
from esafety.policy.topics.undecided import MARK, map_path
from esafety.problems.problem import Problem, suggestion
from esafety.source_tree.file_tree import Tree
from esafety.source_tree.readable_text import readable
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING, required_languages
from esafety.text.messages import comments, letter_words

_COMMENT: Final = "# "


@dataclass(frozen=True, slots=True)
class ProposedMap:
    """The file of a map with what was proposed: its path and text, the topics by what was found.

    `proposed` has the clauses proposed for each new topic, `possible` those of which somebody has
    to choose for a topic whose clauses are unsure; `unlike` are the topics that no clause is like.
    """

    path: str
    text: str
    proposed: Mapping[str, Likest]
    possible: Mapping[str, Likest]
    unlike: tuple[str, ...]


def check_proposing(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield what stands against proposing a map of an edition."""
    if edition not in source_tree.editions:
        params = {"name": edition, **suggestion(edition, source_tree.editions)}
        yield Problem(folder_of(edition), 1, "no-such-edition", params)
    path = map_path(edition, sealed=edition in source_tree.seals)
    yield from (problem for problem in source_tree.unreadable if problem.path == path)
    for record in map_records(source_tree.records, edition):
        yield from TOPIC_MAP.check(record)


def proposed_map(tree: Tree, source_tree: SourceTree, edition: str) -> ProposedMap:
    """Return a map with a proposal for each topic that it has not; what stands in it stays."""
    topics = declared_topics(source_tree.records, source_tree.files) or {}
    mapped = read_map(source_tree.records, edition)
    languages = required_languages(source_tree.languages)
    matcher = TopicMatcher(source_tree.clauses(edition), _headings(source_tree, edition))
    found = {name: matcher.proposals(t) for name, t in topics.items() if name not in mapped}
    proposed = {name: some.likely for name, some in found.items() if some.likely}
    possible = {name: some.possible for name, some in found.items() if some.possible}
    path = map_path(edition, sealed=edition in source_tree.seals)
    head = with_schema_line(path, comments("topics-comment", languages), tree)
    written = source_tree.records.get(path)
    before = _to_go_on(readable(tree[path]), written) if path in tree else head
    entries = [_entry(name, topics[name], some, languages) for name, some in proposed.items()]
    entries += [
        _to_choose(_entry(name, topics[name], some, languages), languages)
        for name, some in possible.items()
        if f"\n{_COMMENT}{name}:" not in before
    ]
    text = "\n\n".join([before.rstrip("\n"), *entries]) + "\n"
    unlike = tuple(name for name, some in found.items() if not some.best)
    return ProposedMap(path, text, proposed, possible, unlike)


def _to_go_on(text: str, written: YamlDocument | None) -> str:
    """Return a map below which entries may stand; of one without any (`{}`) the comments alone."""
    if written is None or written.data:
        return text
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.strip() or line.startswith("#"))


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
