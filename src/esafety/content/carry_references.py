"""What a draft's `audiences.yml` and `topics.yml` say of clauses, carried over as ids change.

Comments and all other lines of the files stay as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import yaml

from esafety.formats.bounded_yaml import compose
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.audiences import EVERYONE
from esafety.policy.clause_ids.editions import NumberedEdition

_CLAUSES: Final = "clauses"
_CONTACT_LINE: Final = re.compile(
    r"""^contact_clause:[ \t]*["']?(?P<id>[\w-]+)["']?[ \t]*(?:#.*)?$""", re.MULTILINE
)


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
    marks, written = _marks(record), text
    for one, place in edition.places.items():
        if one not in marks and place in marks and place not in edition.clauses:
            marks[one] = marks.pop(place)
            text = entry_of(place).sub(audiences_line(one, marks[one]), text, count=1)
    for gone, heir in edition.assignment.merged_into.items():
        if heir in marks and gone in marks:
            line = audiences_line(heir, _together(marks[heir], marks[gone]))
            text = entry_of(heir).sub(line, text, count=1)
            marks[heir] = _together(marks[heir], marks[gone])
    for one in edition.retired:
        text = entry_of(one).sub("", text, count=1)
        marks.pop(one, None)
    for before, one in _with_the_one_before(edition.clauses):
        if one not in marks:
            origin = edition.assignment.split_from.get(one, "")
            marks[one] = marks.get(origin, [EVERYONE])
            text = _with_line(text, before, audiences_line(one, marks[one]))
    # What was written in a way that is not found by its line is left as it is, and is reported.
    read = read_yaml_document("", text)
    same = isinstance(read, YamlDocument) and _marks(read) == marks
    return text if same else written


def _marks(record: YamlDocument) -> dict[str, list[str]]:
    data = record.data if isinstance(record.data, dict) else {}
    return {str(c): [*map(str, m)] if isinstance(m, list) else [] for c, m in data.items()}


def carried_contact_clause(text: str, edition: NumberedEdition) -> str:
    """Return the school's facts with the clause that promises contact details, as it is now.

    One that was merged leads to its heir; one that the edition has not leaves the line empty.
    """
    line = _CONTACT_LINE.search(text)
    if line is None or line["id"] in edition.clauses:
        return text
    heir = edition.assignment.merged_into.get(line["id"], "")
    return f"{text[: line.start()]}{f'contact_clause: {heir}'.rstrip()}{text[line.end() :]}"


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
    """Return `topics.yml` without ids that are gone; unchanged where that cannot be written.

    An id that is gone then stays, and is reported where the map is checked.

    A topic of a clause that was merged has the clause that took its words over; one of a clause
    that was split has all its parts.
    """
    if not isinstance(record.data, dict):
        return text
    lists = {
        topic: _now(listed, edition)
        for topic, said in _topics(record)
        if isinstance(listed := said.get(_CLAUSES), list) and _now(listed, edition) != listed
    }
    root = compose(text)
    nodes = root.value if isinstance(root, yaml.MappingNode) else []
    carried = text
    for key, value in reversed(nodes):  # from the end: places above stay what they are
        if key.value in lists:
            carried = _with_list(carried, value, lists[key.value])
    wanted = {
        topic: {**said, _CLAUSES: lists[topic]} if topic in lists else said
        for topic, said in record.data.items()
    }
    return carried if _data_of(carried) == wanted else text


def _with_list(text: str, topic: yaml.MappingNode, ids: Sequence[str]) -> str:
    """Return a text in which a topic's list of clauses is another; comments above it stay."""
    key, listed = next((key, value) for key, value in topic.value if key.value == _CLAUSES)
    start, end = listed.start_mark.index, listed.end_mark.index
    if listed.value and not listed.flow_style:  # it ends where the next word begins
        end = listed.value[-1].end_mark.index
    between = text[key.end_mark.index : start]
    if not between.strip(" \t\r\n:"):
        start, ids_text = key.end_mark.index, f": [{', '.join(ids)}]"
    else:
        ids_text = f"[{', '.join(ids)}]"
    return f"{text[:start]}{ids_text}{text[end:]}"


def _data_of(text: str) -> Any:
    """Return what a text says; None for one that cannot be read."""
    document = read_yaml_document("", text)
    return document.data if isinstance(document, YamlDocument) else None


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
