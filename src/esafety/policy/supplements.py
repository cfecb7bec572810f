"""Supplements: what a school says about an edition outside its folder, one file an edition.

A seal binds every byte of an edition's folder, arrangement included; what is learned later
about its words or its readers therefore stands beside it, and changes nothing approved.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any, Final

from esafety.formats.yaml_document import FieldRule, YamlDocument, check_keys
from esafety.problems.problem import Problem, did_you_mean

NOTES: Final = "docs/policy/notes"
ARRANGEMENT: Final = "docs/policy/arrangement"
FOLDERS: Final = (NOTES, ARRANGEMENT)
# What an entry of each kind names beside its own keys.
PLACE: Final = "clause"
DAY: Final = "date"
# Where an entry stands in its record, key by key.
Place = tuple[str | int, ...]


def supplement_path(folder: str, edition: str) -> str:
    """Return where an edition's supplement of one kind lies."""
    return f"{folder}/{edition}.yml"


def is_supplement(path: str) -> bool:
    """Tell whether a file lies in a folder of supplements."""
    return any(path.startswith(f"{folder}/") for folder in FOLDERS)


def check_supplement_name(path: str, editions: Collection[str]) -> Iterator[Problem]:
    """Yield a supplement whose name is not that of an edition."""
    if path not in {supplement_path(folder, name) for folder in FOLDERS for name in editions}:
        facts = {"name": PurePosixPath(path).name, "known": ", ".join(sorted(editions)) or "—"}
        yield Problem(path, 1, "supplement-name", facts)


def check_entries(
    record: YamlDocument,
    where: Place,
    keys: Mapping[str, FieldRule],
    anchors: Collection[str],
    today: date | None,
) -> Iterator[Problem]:
    """Yield what is wrong with a list of entries, each of which names a clause and a day.

    `where` is the list's place in the record; `today` is the day of the check, without which
    no day counts as still to come.
    """
    entries = record.data
    for step in where:
        entries = entries[step]
    if not isinstance(entries, list):
        yield record.problem(where, "supplement-not-a-list")
        return
    if not entries:
        yield record.problem(where, "supplement-empty")
    for number, entry in enumerate(entries):
        yield from check_keys(record, keys, (*where, number))
        if isinstance(entry, dict):
            yield from _check_entry(record, (*where, number), entry, anchors, today)


def _check_entry(
    record: YamlDocument,
    where: Place,
    entry: Mapping[str, Any],
    anchors: Collection[str],
    today: date | None,
) -> Iterator[Problem]:
    anchor, day = entry.get(PLACE), entry.get(DAY)
    if isinstance(anchor, str) and anchor.strip() and anchor not in anchors:
        near = did_you_mean(anchor, anchors)
        yield record.problem((*where, PLACE), "supplement-unknown-clause", clause=anchor, near=near)
    if not isinstance(day, date) or isinstance(day, datetime):
        return
    if today and day > today:
        yield record.problem((*where, DAY), "supplement-in-future", day=day.isoformat())
