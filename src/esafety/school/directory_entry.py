"""What resources and helplines have in common: whose they are, whom they serve, when checked."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from esafety.formats.contact_rules import WebAddress
from esafety.formats.entries import in_future, mappings_in, repeated_in
from esafety.formats.fact_model import FactModel, Missed
from esafety.formats.field_types import Both, EntryId
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import Readers
from esafety.problems.problem import Problem

# Names below these belong to public bodies of Türkiye.
PUBLIC_BODIES: Final = (".gov.tr", ".pol.tr", ".bel.tr", ".meb.k12.tr")


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
    data = record.data.get(key) if key and isinstance(record.data, dict) else record.data
    for number, entry in mappings_in(data):
        where = (*((key,) if key else ()), number, "checked_on")
        if in_future(entry.get("checked_on"), today):
            yield record.problem(where, "day-in-future", value=record.as_written(where))


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
