"""Safe-internet resources and helplines: what they are, whose, and when last checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from esafety.formats.contact_rules import phone_number, web_address
from esafety.formats.yaml_document import (
    FieldRule,
    YamlDocument,
    anything,
    bilingual,
    check_keys,
    choice,
    day,
    name_of_entry,
    text,
    yes_or_no,
)
from esafety.policy.audiences import Audience, audience, check_marks
from esafety.problems.problem import Problem

Both = Mapping[str, str]
STATUSES: Final = ("seen", "unverified", "not-found")
# Names below these belong to public bodies of Türkiye.
PUBLIC_BODIES: Final = (".gov.tr", ".pol.tr", ".bel.tr", ".meb.k12.tr")

_COMMON = {
    "id": FieldRule(name_of_entry),
    "name": FieldRule(bilingual),
    "owner": FieldRule(bilingual),
    "purpose": FieldRule(bilingual),
    "audience": FieldRule(anything),
    "source": FieldRule(web_address),
    "checked_on": FieldRule(day),
}
RESOURCE_KEYS = _COMMON | {
    "address": FieldRule(web_address),
    "status": choice(*STATUSES),
    "policy_label": FieldRule(text, required=False),
    "remark": FieldRule(bilingual, required=False),
}
HELPLINE_KEYS = _COMMON | {
    "number": FieldRule(phone_number, required=False),
    "address": FieldRule(web_address, required=False),
    "hours": FieldRule(bilingual, required=False),
    "short": FieldRule(bilingual, required=False),
    "emergency": FieldRule(yes_or_no, required=False),
    "official": FieldRule(yes_or_no, required=False),
}


@dataclass(frozen=True, slots=True)
class Resource:
    """A site that teaches or protects; `policy_label` is how the sealed text names it."""

    id: str
    name: Both
    address: str
    owner: Both
    purpose: Both
    audience: Audience
    status: str
    source: str
    checked_on: date
    policy_label: str | None
    remark: Both | None


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number or an address to turn to; at least one of both is given.

    `short` is its name where there is little room; `emergency` marks the number for danger.
    The `source` is for editors, unless it is `official`: then readers find it linked.
    """

    id: str
    name: Both
    number: str | None
    address: str | None
    owner: Both
    purpose: Both
    hours: Both | None
    audience: Audience
    source: str
    checked_on: date
    short: Both | None = None
    emergency: bool | None = None
    official: bool | None = None

    @property
    def called(self) -> Both:
        """Return what it is called where there is little room."""
        return self.short or self.name


def emergency_line(lines: Iterable[Helpline]) -> Helpline | None:
    """Return the line to call in danger, if the school names one."""
    return next((line for line in lines if line.emergency), None)


def check_resources(record: YamlDocument) -> Iterator[Problem]:
    """Yield every fault of `resources.yml`."""
    yield from _check_list(record, RESOURCE_KEYS)


def check_helplines(record: YamlDocument) -> Iterator[Problem]:
    """Yield every fault of `helplines.yml`, a line that leads nowhere among them."""
    yield from _check_list(record, HELPLINE_KEYS)
    entries = record.data if isinstance(record.data, list) else []
    for number, entry in enumerate(entries):
        if isinstance(entry, dict):
            yield from _check_helpline(record, number, entry)
    urgent = [n for n, one in enumerate(entries) if isinstance(one, dict) and one.get("emergency")]
    for number in urgent[1:]:
        yield record.problem((number, "emergency"), "helpline-emergency-twice")


def _check_helpline(
    record: YamlDocument, number: int, entry: Mapping[str, Any]
) -> Iterator[Problem]:
    if not {"number", "address"} & entry.keys():
        yield record.problem((number,), "helpline-leads-nowhere")
    if entry.get("emergency") and not entry.get("number"):
        yield record.problem((number, "emergency"), "helpline-emergency-number")
    if entry.get("official") and not is_official(entry.get("source"), entry.get("address")):
        facts = {"source": entry.get("source"), "known": ", ".join(PUBLIC_BODIES)}
        yield record.problem((number, "official"), "helpline-source-not-official", **facts)


def is_official(source: object, address: object) -> bool:
    """Tell whether a source is a public body's page or lies on the helpline's own site."""
    host, own = _host(source), _host(address)
    return host.endswith(PUBLIC_BODIES) or (bool(own) and host == own)


def _host(address: object) -> str:
    try:
        host = urlsplit(address).hostname if isinstance(address, str) else ""
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def check_days(record: YamlDocument, today: date) -> Iterator[Problem]:
    """Yield entries that were checked on a day that has not come.

    A day is allowed: where a school's day has begun, the machine's may not have.
    """
    for number, entry in enumerate(record.data if isinstance(record.data, list) else []):
        checked = entry.get("checked_on") if isinstance(entry, dict) else None
        if isinstance(checked, date) and not day(checked) and checked > today + timedelta(days=1):
            where = (number, "checked_on")
            yield record.problem(where, "day-in-future", value=record.said(where))


def read_resources(record: YamlDocument) -> tuple[Resource, ...]:
    """Turn a checked `resources.yml` into resources."""
    return tuple(Resource(**_fields(entry, RESOURCE_KEYS)) for entry in record.data)


def read_helplines(record: YamlDocument) -> tuple[Helpline, ...]:
    """Turn a checked `helplines.yml` into helplines."""
    return tuple(Helpline(**_fields(entry, HELPLINE_KEYS)) for entry in record.data)


def _fields(entry: Mapping[str, Any], keys: Mapping[str, FieldRule]) -> dict[str, Any]:
    return {name: entry.get(name) for name in keys} | {"audience": audience(entry["audience"])}


def _check_list(record: YamlDocument, keys: Mapping[str, FieldRule]) -> Iterator[Problem]:
    if not isinstance(record.data, list):
        yield record.problem((), "not-a-list")
        return
    seen: set[str] = set()
    for number, entry in enumerate(record.data):
        yield from check_keys(record, keys, (number,))
        if not isinstance(entry, dict):
            continue
        if "audience" in entry:
            yield from check_marks(record, (number, "audience"), entry["audience"])
        name = record.written.get((number, "id"), "")
        if name and name in seen:
            yield record.problem((number, "id"), "id-twice", name=name)
        seen.add(name)
