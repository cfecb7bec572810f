"""Reading notes: remarks beside a clause, outside the sealed text.

A note marks where the approved words mean something else than was probably intended. It decides
nothing: the approved text stays in force as it is.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field

from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, Several, also
from esafety.formats.field_types import NOT_EMPTY, Both, BothOrEmpty, Switch, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.supplements import DAY, ENTRIES, PLACE, check_entry
from esafety.problems.problem import Problem
from esafety.text.fallback import ByLanguage

_NOTES: Final = "notes"


def _on_one_line(texts: Mapping[str, str]) -> Mapping[str, str]:
    return ByLanguage({language: " ".join(words.split()) for language, words in texts.items()})


class ReadingNote(FactModel):
    """A remark beside a clause or at the end of a section, in every language.

    `anchor` is the clause's or the heading's; `decided_by` names who in the school decided
    to publish it, and is None for a note of the site's editors.
    """

    anchor: Words = Field(alias=PLACE)
    text: Annotated[Both, AfterValidator(_on_one_line)] = Field(alias="note")
    decided_by: BothOrEmpty
    on: date = Field(alias=DAY)


def _twice(entries: Any) -> Iterator[Missed]:
    seen: list[tuple[object, object]] = []
    for number, entry in mappings_in(entries):
        note = (entry.get(PLACE), entry.get("note"))
        if None not in note and note in seen:
            yield (number,), "note-twice", {"clause": str(entry.get(PLACE))}
        seen.append(note)


class ReadingNotes(FactModel):
    """The notes on one edition, and whether readers see them."""

    shown: Switch
    notes: Annotated[Several[ReadingNote], NOT_EMPTY, also(_twice), ENTRIES]


READING_NOTES: Final[FactFile[ReadingNotes]] = FactFile(ReadingNotes)


def check_reading_notes(
    record: YamlDocument, anchors: Collection[str], today: date | None
) -> Iterator[Problem]:
    """Yield every fault of an edition's notes.

    `anchors` are those of the edition's clauses and headings, `today` the day of the check.
    """
    yield from READING_NOTES.check(record)
    entries = record.data.get(_NOTES) if isinstance(record.data, dict) else None
    for number, entry in mappings_in(entries):
        yield from check_entry(record, (_NOTES, number), entry, anchors, today)


def read_reading_notes(record: YamlDocument | None) -> tuple[ReadingNote, ...]:
    """Return an edition's notes; none where it has no file or a school switched them off."""
    file = READING_NOTES.read(record) if record else None
    return file.notes if file and file.shown else ()
