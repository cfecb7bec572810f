"""The map of an edition: the clauses on each topic, and what the school chose.

It lies in the edition's folder, where the seal binds it. An edition that was sealed without one
has it in a supplement, which may also add topics that came after the seal.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.edition_paths import folder_of
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import NONE_AS_EMPTY, FactModel, Given
from esafety.formats.field_types import EntryId
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.page_facts import ClauseIds
from esafety.policy.supplements import TOPICS as SUPPLEMENTS
from esafety.policy.supplements import supplement_path

FILE_NAME: Final = "topics.yml"
CHOICES: Final = "choices"
CLAUSES: Final = "clauses"
_ENTRY: Final = re.compile(r"([a-z0-9-]+):")


class MappedTopic(FactModel):
    """The clauses on a topic, and the value of each choice that was made.

    A topic that is mapped to no clause is decided, too: the policy says nothing on it.
    """

    clauses: ClauseIds
    choices: Given[Mapping[EntryId, EntryId]] = None

    @property
    def chosen(self) -> Mapping[str, str]:
        """Return the value of each choice that was made."""
        return self.choices or {}


Mapped = Mapping[str, MappedTopic]
TOPIC_MAP: Final[FactFile[Mapped]] = FactFile(
    Annotated[Mapping[EntryId, MappedTopic], NONE_AS_EMPTY]
)


def map_paths(edition: str) -> tuple[str, str]:
    """Return where an edition's map may lie: in its folder, and in its supplement."""
    return f"{folder_of(edition)}/{FILE_NAME}", supplement_path(SUPPLEMENTS, edition)


def map_records(records: Mapping[str, YamlDocument], edition: str) -> Iterator[YamlDocument]:
    """Yield the files of an edition's map that there are, the one in its folder first."""
    for path in map_paths(edition):
        if path in records:
            yield with_written_values(records[path])


def with_written_values(record: YamlDocument) -> YamlDocument:
    """Return a map whose values of choices are words as they were written.

    YAML 1.1 takes `off` and `no` for switches.
    """
    if not isinstance(record.data, dict):
        return record
    return replace(record, data={name: _entry(record, name) for name in record.data})


def _entry(record: YamlDocument, name: str) -> Any:
    entry = record.data[name]
    choices = entry.get(CHOICES) if isinstance(entry, dict) else None
    if not isinstance(choices, dict):
        return entry
    words = {key: _word(record, (name, CHOICES, key), value) for key, value in choices.items()}
    return {**entry, CHOICES: words}


def _word(record: YamlDocument, where: KeyPath, value: Any) -> Any:
    return record.as_written(where) if isinstance(value, bool) else value


def read_map(records: Mapping[str, YamlDocument], edition: str) -> Mapped:
    """Return an edition's map: the topics of its folder, then what was added later.

    A file with faults, which are reported elsewhere, maps nothing.
    """
    found: dict[str, MappedTopic] = {}
    for record in map_records(records, edition):
        found = {**(TOPIC_MAP.read_sound(record) or {}), **found}
    return found


def begun_map(text: str, head: str) -> str:
    """Return the text of a map below which topics may stand.

    Of one without any (`{}`) it is the comments alone; where it has none, the `head` of a new one.
    """
    document = read_yaml_document("", text)
    if not isinstance(document, YamlDocument) or document.data:
        return text
    comments = "".join(map(_comment, text.splitlines(keepends=True)))
    return comments if comments.strip() else head


def _comment(line: str) -> str:
    """Return the comment of a line, or the line if it is empty; nothing of any other."""
    _, mark, words = line.partition("#")
    return f"{mark}{words}" if mark else "" if line.strip() else "\n"


def joined_maps(own: str, later: str) -> str:
    """Return the text of a map with the topics that were added later; their comments stay.

    A topic that both have is as the first has it, as when a map is read. What the second file
    says of itself, above its first topic, is left behind.
    """
    have = {name for name, _ in _entries(own)}
    added = "".join(text for name, text in _entries(later) if name not in have)
    return f"{own.rstrip()}\n\n{added.strip()}\n".lstrip()


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Yield each topic of a map's text with its lines and the comments directly above it."""
    name, entry, above = "", "", ""
    for line in text.splitlines(keepends=True):
        begins = _ENTRY.match(line)
        if begins and name:
            yield name, entry
        if begins:
            name, entry, above = begins[1], above + line, ""
        elif line.startswith("#"):
            above += line
        else:
            entry, above = entry + above + line if name else "", ""
    if name:
        yield name, entry + above
