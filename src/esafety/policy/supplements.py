"""Supplements: what a school adds to an edition outside its folder, a file for each edition.

A seal binds every byte of an edition's folder, arrangement included; what is learned later
about its words or its readers therefore stands beside it, and changes nothing approved.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Final

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.edition_paths import POLICY_FOLDER
from esafety.formats.entries import in_future
from esafety.formats.fact_model import rule
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Problem, did_you_mean

NOTES: Final = f"{POLICY_FOLDER}/notes"
ARRANGEMENT: Final = f"{POLICY_FOLDER}/arrangement"
PLAIN: Final = f"{POLICY_FOLDER}/plain"
TOPICS: Final = f"{POLICY_FOLDER}/topics"
SITES: Final = f"{POLICY_FOLDER}/sites"
ORIGINALS: Final = f"{POLICY_FOLDER}/originals"
FOLDERS: Final = (NOTES, ARRANGEMENT, PLAIN, TOPICS, SITES, ORIGINALS)
# What an entry of each kind names beside its own keys.
PLACE: Final = "clause"
DAY: Final = "date"


def supplement_path(folder: str, edition: str) -> str:
    """Return where an edition's supplement of one kind lies."""
    return f"{folder}/{edition}.yml"


def is_supplement(path: str) -> bool:
    """Tell whether a file lies in a folder of supplements."""
    return any(path.startswith(f"{folder}/") for folder in FOLDERS)


def check_supplement_name(path: str, editions: Collection[str]) -> Iterator[Problem]:
    """Yield a supplement whose name is not that of an edition."""
    if path not in {supplement_path(folder, name) for folder in FOLDERS for name in editions}:
        params = {"name": PurePosixPath(path).name, "known": ", ".join(sorted(editions)) or "—"}
        yield Problem(path, 1, "supplement-name", params)


def _entries(value: Any) -> str | None:
    if not isinstance(value, list):
        return "supplement-not-a-list"
    return None if value else "supplement-empty"


# Requires a list of entries.
ENTRIES: Final = rule(_entries)


def check_entry(
    record: YamlDocument,
    where: KeyPath,
    entry: Mapping[str, Any],
    anchors: Collection[str],
    today: date | None,
) -> Iterator[Problem]:
    """Yield that an entry names a clause that is not there, or a day that has not come.

    `where` is its place in the record; `today` is the day of the check, without which no day
    counts as still to come.
    """
    anchor, day = entry.get(PLACE), entry.get(DAY)
    if isinstance(anchor, str) and anchor.strip() and anchor not in anchors:
        near = did_you_mean(anchor, anchors)
        yield record.problem((*where, PLACE), "supplement-unknown-clause", clause=anchor, near=near)
    if today and isinstance(day, date) and in_future(day, today):
        yield record.problem((*where, DAY), "supplement-in-future", day=day.isoformat())
