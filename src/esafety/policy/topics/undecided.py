"""What a school has still to decide or to confirm on topics; none of it stops a build."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from esafety.policy.topics.edition_map import map_paths
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.policy.topics.topic import Topic
from esafety.problems.problem import Problem
from esafety.text.languages import SPOKEN_LANGUAGES

# The comment behind a proposal, which whoever confirms it deletes.
MARK: Final = "# ?"
_MARKED: Final = re.compile(rf"(?:^|[ \t]){re.escape(MARK)}(?:[ \t]|$)")


def map_path(edition: str, *, sealed: bool) -> str:
    """Return the file in which a school may still write the map of an edition."""
    folder, supplement = map_paths(edition)
    return supplement if sealed else folder


def undecided_topics(topics: TopicsInEdition, path: str) -> Iterator[Problem]:
    """Yield one note with all topics still to decide, if any; `path` is where they are written."""
    details = tuple(_details(topics))
    if details:
        key, params = "school-topics-undecided", {"count": len(details)}
        yield Problem(path, 1, key, params, severity="note", details=details)


def _details(topics: TopicsInEdition) -> Iterator[Mapping[str, str]]:
    """Yield each topic still to decide by its sentence, with the values of its open choices."""
    for name, choices in topics.undecided():
        topic = topics.topics[name]
        yield {
            language: f"{topic.sentence[language]} ({name}{_open(topic, choices, language)})"
            for language in SPOKEN_LANGUAGES
        }


def _open(topic: Topic, choices: tuple[str, ...], language: str) -> str:
    """Return the open choices of a topic, each value with what it means."""
    values = {
        choice: (f"{value} = {label[language]}" for value, label in topic.values[choice].items())
        for choice in choices
    }
    return "".join(f"; {choice}: {' | '.join(each)}" for choice, each in values.items())


def unconfirmed(path: str, text: str) -> Iterator[Problem]:
    """Yield a note on the proposals of a map that nobody has confirmed, if there are any."""
    lines = [n for n, line in enumerate(text.split("\n"), 1) if _MARKED.search(line)]
    if lines:
        params = {"count": len(lines), "lines": ", ".join(map(str, lines))}
        yield Problem(path, lines[0], "topics-to-confirm", params, severity="note")
