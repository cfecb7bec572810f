"""What names no clause any more once the ids of a draft are written down, as the clause is gone.

It is told as the file is written: later nobody can tell it from what a school decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from esafety.formats.edition_paths import folder_of
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.topics.edition_map import CLAUSES
from esafety.policy.topics.edition_map import FILE_NAME as MAP_FILE
from esafety.policy.topics.map_rules import check_maps, declared_topics
from esafety.problems.problem import Problem
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.tree import SourceTree

_CONTACT: Final = "contact_clause"


def lost_references(
    source_tree: SourceTree, name: str, changed: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield a note on each topic of a draft, and on the school's facts, that lost its clause.

    `changed` are the texts that take the place of those in the tree, by path.
    """
    topics = f"{folder_of(name)}/{MAP_FILE}"
    if written := _read(changed, topics):
        yield from _emptied_topics(source_tree, topics, written)
    if written := _read(changed, SCHOOL_FILE):
        yield from _emptied_contact(source_tree.records.get(SCHOOL_FILE), written)


def _emptied_contact(before: YamlDocument | None, written: YamlDocument) -> Iterator[Problem]:
    if before and isinstance(before.data, dict) and not written.data.get(_CONTACT):
        gone = before.data.get(_CONTACT)
        problem = written.problem((_CONTACT,), "contact-clause-emptied", name=gone)
        yield replace(problem, severity="note")


def _emptied_topics(source_tree: SourceTree, path: str, written: YamlDocument) -> Iterator[Problem]:
    before, now = (_clauses(one) for one in (source_tree.records[path], written))
    emptied = {topic: gone for topic, gone in before.items() if gone and not now.get(topic)}
    successors = _successors(source_tree, path) if emptied else {}
    for topic, clauses in emptied.items():
        params = {"topic": topic, "clauses": ", ".join(map(str, clauses))}
        params["near"] = successors.get(topic, "")
        problem = written.problem((topic, CLAUSES), "topic-emptied", **params)
        yield replace(problem, severity="note")


def _clauses(record: YamlDocument) -> Mapping[str, Sequence[Any]]:
    """Return the clauses of each topic of a map that lists any."""
    entries = record.data.items() if isinstance(record.data, dict) else ()
    listed = ((topic, one.get(CLAUSES)) for topic, one in entries if isinstance(one, dict))
    return {topic: clauses for topic, clauses in listed if isinstance(clauses, list)}


def _successors(source_tree: SourceTree, path: str) -> dict[str, str]:
    """Return the clause that most likely says now what a topic's lost one said, by its topic."""
    maps = {path: source_tree.records[path]}
    topics = declared_topics(source_tree.records, source_tree.files) or {}
    faults = check_maps(maps, topics, source_tree.editions, (), source_tree.clauses)
    near = [one.params for one in faults if one.params.get("near")]
    # The first that is named for a topic is the likeliest.
    return {str(params.get("topic")): str(params["near"]) for params in reversed(near)}


def _read(texts: Mapping[str, str], path: str) -> YamlDocument | None:
    """Return one of some texts as a document, if it is there and can be read."""
    document = read_yaml_document(path, texts[path]) if path in texts else None
    return document if isinstance(document, YamlDocument) else None
