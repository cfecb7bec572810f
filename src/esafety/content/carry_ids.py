"""What a draft's `audiences.yml` and `topics.yml` say of clauses, carried over as ids change.

Comments and all other lines of the files stay as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import EVERYONE
from esafety.policy.clause_ids.editions import NumberedEdition

AUDIENCES_FILE: Final = "audiences.yml"
TOPICS_FILE: Final = "topics.yml"
# The clauses of a topic, in brackets or below each other.
_LISTED: Final = re.compile(r"\bclauses:[ \t]*(?:\[[^\]]*\]|(?:\n[ \t]*-[^\n]*)+)")


def entry_of(clause: str) -> re.Pattern[str]:
    """Return what matches a clause's entry in `audiences.yml`, on one line or on several."""
    return re.compile(rf"^{re.escape(clause)}:.*\n?(?:[ \t-].*\n?)*", re.MULTILINE)


def audiences_line(clause: str, marks: Iterable[str]) -> str:
    """Return a clause's line in `audiences.yml`."""
    return f"{clause}: [{', '.join(marks)}]\n"


def carried_audiences(text: str, record: YamlDocument, edition: NumberedEdition) -> str:
    """Return `audiences.yml` with an entry for each clause of an edition and for no other id.

    A clause that was split gives its readers to all its parts; one that took another's words
    over has the readers of both. A wholly new one concerns everyone until somebody decides.
    """
    marks = _marks(record)
    for one, place in edition.places.items():
        if one not in marks and place in marks and place not in edition.clauses:
            marks[one] = marks[place]
            text = entry_of(place).sub(audiences_line(one, marks[place]), text, count=1)
    for gone, heir in edition.assignment.merged_into.items():
        if heir in marks and gone in marks:
            line = audiences_line(heir, _together(marks[heir], marks[gone]))
            text = entry_of(heir).sub(line, text, count=1)
    for one in edition.retired:
        text = entry_of(one).sub("", text, count=1)
    for before, one in _with_the_one_before(edition.clauses):
        if one not in marks:
            origin = edition.assignment.split_from.get(one, "")
            text = _with_line(text, before, audiences_line(one, marks.get(origin, [EVERYONE])))
    return text


def _marks(record: YamlDocument) -> dict[str, list[str]]:
    data = record.data if isinstance(record.data, dict) else {}
    return {str(c): [*map(str, m)] if isinstance(m, list) else [] for c, m in data.items()}


def _together(*marks: Sequence[str]) -> list[str]:
    every = dict.fromkeys(mark for some in marks for mark in some)
    return [EVERYONE] if EVERYONE in every else [*every]


def _with_the_one_before(clauses: Iterable[str]) -> Iterator[tuple[str, str]]:
    before = ""
    for clause in clauses:
        yield before, clause
        before = clause


def _with_line(text: str, before: str, line: str) -> str:
    """Return a text with a line behind the entry of a clause; at its end where there is none."""
    entry = entry_of(before).search(text) if before else None
    place = entry.end() if entry else len(text)
    above = text[:place]
    return f"{above}{'' if not above or above.endswith(chr(10)) else chr(10)}{line}{text[place:]}"


def carried_topics(text: str, record: YamlDocument, edition: NumberedEdition) -> str:
    """Return `topics.yml` without ids that are gone.

    A topic of a clause that was merged has the clause that took its words over; one of a clause
    that was split has all its parts.
    """
    lists = {
        record.lines[topic, "clauses"]: _now(listed, edition)
        for topic, said in _topics(record)
        if isinstance(listed := said.get("clauses"), list) and _now(listed, edition) != listed
    }
    lines = text.splitlines(keepends=True)
    for first, now in sorted(lists.items(), reverse=True):  # a list may become fewer lines
        below = "".join(lines[first - 1 :])
        written = f"clauses: [{', '.join(now)}]"
        lines[first - 1 :] = _LISTED.sub(written, below, count=1).splitlines(keepends=True)
    return "".join(lines)


def _topics(record: YamlDocument) -> Iterator[tuple[str, Mapping[str, Any]]]:
    data = record.data if isinstance(record.data, dict) else {}
    return ((topic, said) for topic, said in data.items() if isinstance(said, dict))


def _now(listed: Sequence[Any], edition: NumberedEdition) -> list[str]:
    parts: dict[str, list[str]] = {}
    for part, origin in edition.assignment.split_from.items():
        parts.setdefault(origin, []).append(part)
    heirs = edition.assignment.merged_into
    every: list[str] = []
    for given in map(str, listed):
        every += [heirs.get(given, given), *parts.get(given, ())]
    return [one for one in dict.fromkeys(every) if one not in edition.retired]
