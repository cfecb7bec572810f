"""Reading notes: remarks beside a clause, outside the sealed text.

A note says where the approved words say something else than was probably meant. It decides
nothing: the approved text stays in force as it is.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from esafety.formats.yaml_document import (
    FieldRule,
    YamlDocument,
    anything,
    bilingual,
    bilingual_or_empty,
    check_keys,
    day,
    text,
    yes_or_no,
)
from esafety.policy.supplements import DAY, PLACE, check_entries
from esafety.problems.problem import Problem

_ENTRIES: Final = "notes"


FILE_KEYS: Final = {"shown": FieldRule(yes_or_no), _ENTRIES: FieldRule(anything)}
NOTE_KEYS: Final = {
    PLACE: FieldRule(text),
    "note": FieldRule(bilingual),
    "decided_by": FieldRule(bilingual_or_empty),
    DAY: FieldRule(day),
}


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """A remark beside a clause or at the end of a section, in every language.

    `anchor` is the clause's or the heading's; `decided_by` names who in the school decided
    that it is said, and is None for a note of the site's editors.
    """

    anchor: str
    said: Mapping[str, str]
    decided_by: Mapping[str, str] | None
    on: date


def check_reading_notes(
    record: YamlDocument, anchors: Collection[str], today: date | None
) -> Iterator[Problem]:
    """Yield every fault of an edition's notes.

    `anchors` are those of the edition's clauses and headings, `today` the day of the check.
    """
    faults = list(check_keys(record, FILE_KEYS))
    yield from faults
    if not isinstance(record.data, dict) or _ENTRIES not in record.data:
        return
    yield from check_entries(record, (_ENTRIES,), NOTE_KEYS, anchors, today)
    yield from _check_twice(record)


def _check_twice(record: YamlDocument) -> Iterator[Problem]:
    entries = record.data[_ENTRIES]
    seen: list[tuple[object, object]] = []
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if not isinstance(entry, dict):
            continue
        if (said := (entry.get(PLACE), entry.get("note"))) in seen:
            yield record.problem((_ENTRIES, number), "note-twice", clause=entry.get(PLACE))
        seen.append(said)


def read_reading_notes(record: YamlDocument | None) -> tuple[ReadingNote, ...]:
    """Return an edition's notes; none where it has no file or a school switched them off."""
    if record is None or not record.data["shown"]:
        return ()
    return tuple(_note(entry) for entry in record.data[_ENTRIES])


def _note(entry: Mapping[str, Any]) -> ReadingNote:
    who = entry["decided_by"]
    decided = who if who and any(who.values()) else None
    said = {language: " ".join(words.split()) for language, words in entry["note"].items()}
    return ReadingNote(entry[PLACE], said, decided, entry[DAY])
