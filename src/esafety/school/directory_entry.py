"""What resources and helplines have in common: whose they are, whom they serve, when checked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.contact_rules import WebAddress
from esafety.formats.entries import in_future, mappings_in, repeated_in
from esafety.formats.fact_model import FactModel, Missed
from esafety.formats.field_types import Both, EntryId
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import Readers
from esafety.problems.problem import Problem

# Names below these belong to public bodies of Türkiye.
PUBLIC_BODIES: Final = (".gov.tr", ".pol.tr", ".bel.tr", ".meb.k12.tr")

# A term of a Turkish school has 18 weeks; with the holiday in the middle of it, 19.
_TERM: Final = timedelta(weeks=19)


class Entry(FactModel):
    """The fields that every entry has; the `source` is for editors."""

    id: EntryId
    name: Both
    owner: Both
    purpose: Both
    audience: Readers
    source: WebAddress
    checked_on: date


def ids_once(entries: Any) -> Iterator[Missed]:
    """Yield ids that an entry above has already; for `also`."""
    for number, name in repeated_in(entries, "id"):
        yield (number, "id"), "id-twice", {"name": name}


def check_days(record: YamlDocument, today: date, key: str = "") -> Iterator[Problem]:
    """Yield entries that were checked on a day that has not come.

    They are the record itself, or stand below a `key` of it.
    """
    for where, entry in _entries(record, key):
        if in_future(entry.get("checked_on"), today):
            yield record.problem(where, "day-in-future", value=record.as_written(where))


def check_age_of_checks(record: YamlDocument, today: date, key: str = "") -> Iterator[Problem]:
    """Yield one note for a file whose entries were not checked for more than a term.

    They are the record itself, or stand below a `key` of it. What is known as not found waits for
    nobody.
    """
    old = [
        (where, entry)
        for where, entry in _entries(record, key)
        if entry.get("status") != "not-found"
        and isinstance(entry.get("checked_on"), date)
        and today - entry["checked_on"] > _TERM
    ]
    if old:
        # A theme of a year has no other name.
        names = ", ".join(str(one.get("id", one.get("year"))) for _, one in old)
        oldest = min(one["checked_on"] for _, one in old)
        params = {"count": len(old), "oldest": oldest.isoformat(), "names": names}
        note = record.problem(old[0][0], "check-overdue", **params)
        yield replace(note, severity="note")


def _entries(record: YamlDocument, key: str) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    """Yield where the day of the check of each entry stands, and the entry."""
    data = record.data.get(key) if key and isinstance(record.data, dict) else record.data
    for number, entry in mappings_in(data):
        yield (*((key,) if key else ()), number, "checked_on"), entry


def is_official(source: object, address: object) -> bool:
    """Tell whether a source is a public body's page or lies on the entry's own site."""
    host, own = _host(source), _host(address)
    return host.endswith(PUBLIC_BODIES) or (bool(own) and host == own)


def _host(address: object) -> str:
    try:
        host = urlsplit(address).hostname if isinstance(address, str) else ""
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")
