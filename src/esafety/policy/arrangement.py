"""Arrangement: readers whom a clause concerns beside those its sealed edition names.

A seal binds `audiences.yml` byte by byte, as it binds the text. Readers are only ever added
here, so nobody loses a clause that the edition gives them, and no word is changed.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.entries import mappings_in, repeated_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, also
from esafety.formats.field_types import NOT_EMPTY, Both, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import MARKS, Audience, Marks, audience
from esafety.policy.supplements import DAY, ENTRIES, PLACE, check_entry
from esafety.problems.problem import Problem

_READERS: Final = "add"
Audiences = Mapping[str, Audience]


class Addition(FactModel):
    """Readers whom a clause concerns, too, and why; `on` is the day it was written."""

    clause: Words
    add: Marks
    reason: Both
    on: date = Field(alias=DAY)


def _twice(entries: Any) -> Iterator[Missed]:
    for number, clause in repeated_in(entries, PLACE):
        yield (number, PLACE), "arrangement-twice", {"clause": clause}


ADDITIONS: Final[FactFile[tuple[Addition, ...]]] = FactFile(
    Annotated[tuple[Addition, ...], NOT_EMPTY, also(_twice), ENTRIES]
)


def check_arrangement(
    record: YamlDocument, audiences: Audiences, today: date | None
) -> Iterator[Problem]:
    """Yield every fault of an edition's additions.

    `audiences` are the readers that the edition itself gives each clause; `today` is the day
    of the check.
    """
    yield from ADDITIONS.check(record)
    for number, entry in mappings_in(record.data):
        yield from check_entry(record, (number,), entry, audiences, today)
        known = audiences.get(str(entry.get(PLACE)), ())
        if known and set(known) >= set(_readers(entry)) != set():
            params = {"clause": entry[PLACE], "readers": ", ".join(known)}
            yield record.problem((number, _READERS), "arrangement-adds-nothing", **params)


def _readers(entry: Mapping[str, Any]) -> Audience:
    """Return the readers an entry adds; none while their marks are not sound."""
    marks = entry.get(_READERS)
    sound = isinstance(marks, list) and all(mark in MARKS for mark in marks)
    return audience(marks) if sound and marks else ()


def rearranged(audiences: Audiences, record: YamlDocument | None) -> dict[str, Audience]:
    """Return the readers of each clause with those a checked file adds."""
    result = dict(audiences)
    for addition in ADDITIONS.read(record) if record else ():
        result[addition.clause] = audience((*result[addition.clause], *addition.add))
    return result
