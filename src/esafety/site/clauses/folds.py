"""The clauses of a reader's page, folded: under groups of topics, or by chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from esafety.documents.common.clauses import ChapterClauses
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.policy.topics.topic import TopicGroup

# Where clauses go that no topic with a group names.
OTHER: Final = "other"
_ORDER: Final = (*get_args(TopicGroup), OTHER)


@dataclass(frozen=True, slots=True)
class Fold:
    """What is folded under one heading: its anchor, clauses as HTML; the group or chapter."""

    anchor: str
    items: tuple[str, ...]
    group: str = ""
    title: str = ""


def folds_of(gathered: Sequence[ChapterClauses], topics: TopicsInEdition) -> tuple[Fold, ...]:
    """Return a reader's clauses under the groups of their topics, each clause once.

    A clause of several topics stands under the first one's group. Where no clause has a group,
    as in a school that has not mapped its topics, the chapters are the headings.
    """
    groups, folded = _groups(topics), dict[str, list[str]]()
    for chapter in gathered:
        for anchor, item in chapter.by_anchor.items():
            folded.setdefault(groups.get(anchor, OTHER), []).append(item)
    if set(folded) <= {OTHER}:
        return tuple(_chapter_fold(chapter) for chapter in gathered)
    return tuple(
        Fold(f"clauses-{group}", tuple(folded[group]), group=group)
        for group in _ORDER
        if group in folded
    )


def _chapter_fold(chapter: ChapterClauses) -> Fold:
    return Fold(f"from-{chapter.chapter.slug}", chapter.items, title=chapter.chapter.title)


def _groups(topics: TopicsInEdition) -> Mapping[str, str]:
    """Return the group of each clause that is on a topic of a group."""
    groups: dict[str, str] = {}
    for name, topic in topics.topics.items():
        for clause in topics.clauses_of(name) if topic.group else ():
            groups.setdefault(clause, topic.group or "")
    return groups
