"""What topics come to in one edition: clauses, choices, and what is still to decide."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.topics.edition_map import Mapped, read_map
from esafety.policy.topics.topic import TOPICS, TOPICS_FILE, Topics

# The keys of front matter: the topics that a page rests on, what must have been chosen for it.
TOPICS_KEY: Final = "topics"
ONLY_KEY: Final = "only"
CLAUSES_KEY: Final = "clauses"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a choice, as pages name it: `phones-at-school.place=box`.

    `photos` alone is a topic that must have a clause, whatever was chosen.
    """

    topic: str
    name: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Citations:
    """What a page's text names: `clauses`, and `topics` of the passages that are shown.

    `named` are the topics of all passages, shown or left out.
    """

    clauses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def parse_choice(words: str) -> Choice | None:
    """Return the choice that words name; None if they name none."""
    if words.strip() and not {"=", "."} & set(words):
        return Choice(words.strip())
    where, equals, value = words.partition("=")
    topic, dot, name = where.partition(".")
    parts = [part.strip() for part in (topic, name, value)]
    return Choice(*parts) if equals and dot and all(parts) else None


@dataclass(frozen=True, slots=True)
class TopicsInEdition:
    """The topics there are, and their map in one edition.

    A clause that the map names and the edition has not is left out.
    """

    topics: Topics = field(default_factory=dict)
    mapped: Mapped = field(default_factory=dict)
    clauses: frozenset[str] = frozenset()

    def clauses_of(self, topic: str) -> tuple[str, ...]:
        """Return the clauses on a topic; none where it is not mapped, or not known."""
        entry = self.mapped.get(topic)
        return tuple(one for one in entry.clauses if one in self.clauses) if entry else ()

    def is_chosen(self, words: str) -> bool:
        """Tell whether the school chose what some words name, of a topic that has clauses."""
        choice = parse_choice(words)
        if choice is None or not self.clauses_of(choice.topic):
            return False
        chosen = self.mapped[choice.topic].chosen
        return not choice.name or chosen.get(choice.name) == choice.value

    def rests_on(self, meta: Mapping[str, Any], cited: Citations) -> tuple[str, ...]:
        """Return the clauses a page rests on: its own, those of its topics and of its text.

        One of several topics of its front matter that its text names stands for the passages on it
        alone: where none of them is shown, the page does not rest on it. What it rests on alone,
        and what must have been chosen for it, it is about as a whole.
        """
        named = meta.get(CLAUSES_KEY)
        own = named if isinstance(named, (list, tuple)) else ()
        topics = (*_whole(meta, cited.named), *cited.topics)
        of_topics = (clause for topic in topics for clause in self.clauses_of(topic))
        return tuple(dict.fromkeys((*own, *cited.clauses, *of_topics)))

    def leaves_out(self, meta: Mapping[str, Any]) -> bool:
        """Tell whether a page is left out: none of its topics has a clause, or by a choice."""
        named, only = topics_of(meta), only_of(meta)
        own = meta.get(CLAUSES_KEY)
        unmapped = bool(named) and not own and not any(map(self.clauses_of, named))
        return unmapped or not self._allows(only)

    def _allows(self, only: Iterable[str]) -> bool:
        """Tell whether a school chose what a page needs: of each choice one of the values named."""
        values: dict[str, list[str]] = {}
        for words in only:
            values.setdefault(words.partition("=")[0], []).append(words)
        return all(any(map(self.is_chosen, named)) for named in values.values())

    def undecided(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the topics still to decide: nobody mapped them, or some choices are not made.

        With each come the names of those choices; none where it is not mapped.
        """
        for name, topic in self.topics.items():
            entry = self.mapped.get(name)
            chosen = entry.chosen if entry else {}
            left = tuple(one for one in topic.values if one not in chosen)
            if entry is None:
                yield name, ()
            elif self.clauses_of(name) and left:
                yield name, left


def _whole(meta: Mapping[str, Any], named: Collection[str]) -> tuple[str, ...]:
    """Return the topics of front matter that a page is about, whichever passages are shown."""
    topics, needed = topics_of(meta), {words.partition(".")[0] for words in only_of(meta)}
    if len(topics) == 1 and not meta.get(CLAUSES_KEY):
        return topics
    return tuple(topic for topic in topics if topic in needed or topic not in named)


def topics_in_edition(
    records: Mapping[str, YamlDocument], edition: str, clauses: Collection[str]
) -> TopicsInEdition:
    """Return the topics there are, with the clauses of an edition on each.

    A file with faults, which are reported elsewhere, counts for nothing.
    """
    topics = TOPICS.read_sound(records.get(TOPICS_FILE)) or {}
    return TopicsInEdition(topics, read_map(records, edition), frozenset(clauses))


def topics_of(meta: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the topics that a page's front matter names."""
    return _words(meta.get(TOPICS_KEY))


def only_of(meta: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what must have been chosen for a page; of values of one choice, one of them."""
    only = meta.get(ONLY_KEY)
    return _words([only] if isinstance(only, str) else only)


def _words(value: Any) -> tuple[str, ...]:
    return tuple(one for one in _listed(value) if isinstance(one, str))


def _listed(value: Any) -> Iterable[Any]:
    return value if isinstance(value, (list, tuple)) else ()
