"""Arrangement: readers whom a clause concerns beside those its sealed edition names.

A seal binds `audiences.yml` byte by byte, as it binds the text. Readers are only ever added
here, so nobody loses a clause that the edition gives them, and no word is changed.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from esafety.formats.yaml_document import FieldRule, YamlDocument, anything, bilingual, day, text
from esafety.policy.audiences import Audience, audience, check_marks
from esafety.policy.supplements import DAY, PLACE, check_entries
from esafety.problems.problem import Problem

_READERS: Final = "add"
ADDITION_KEYS: Final = {
    PLACE: FieldRule(text),
    _READERS: FieldRule(anything),
    "reason": FieldRule(bilingual),
    DAY: FieldRule(day),
}
Audiences = Mapping[str, Audience]


def check_arrangement(
    record: YamlDocument, audiences: Audiences, today: date | None
) -> Iterator[Problem]:
    """Yield every fault of an edition's additions.

    `audiences` are the readers that the edition itself gives each clause; `today` is the day
    of the check.
    """
    yield from check_entries(record, (), ADDITION_KEYS, audiences, today)
    seen: set[str] = set()
    for number, entry in enumerate(record.data if isinstance(record.data, list) else []):
        if isinstance(entry, dict):
            yield from _check_addition(record, number, entry, audiences)
            if (clause := str(entry.get(PLACE))) in seen:
                yield record.problem((number, PLACE), "arrangement-twice", clause=clause)
            seen.add(clause)


def _check_addition(
    record: YamlDocument, number: int, entry: Mapping[str, Any], audiences: Audiences
) -> Iterator[Problem]:
    if _READERS not in entry:
        return
    where = (number, _READERS)
    faults = list(check_marks(record, where, entry[_READERS]))
    yield from faults
    known = audiences.get(str(entry.get(PLACE)), ())
    if not faults and known and set(audience(entry[_READERS])) <= set(known):
        facts = {"clause": entry[PLACE], "readers": ", ".join(known)}
        yield record.problem(where, "arrangement-adds-nothing", **facts)


def rearranged(audiences: Audiences, record: YamlDocument | None) -> dict[str, Audience]:
    """Return the readers of each clause with those a checked file adds."""
    found = dict(audiences)
    for entry in record.data if record else ():
        found[entry[PLACE]] = audience((*found[entry[PLACE]], *entry[_READERS]))
    return found
