"""The school's own facts: its name, its public address, how to reach it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from esafety.formats.contact_rules import (
    email_or_nothing,
    public_address_or_nothing,
    telephone_or_nothing,
    web_address_or_nothing,
)
from esafety.formats.yaml_document import (
    FieldRule,
    YamlDocument,
    anything,
    bilingual,
    check_keys,
    day,
    text_or_nothing,
)
from esafety.problems.problem import Problem

# Where the edition in force is always found, below the school's public address.
LATEST: Final = "latest"
# Reserved for examples: nothing below it ever belongs to anybody.
RESERVED: Final = ".example"
# Where the pages stand for the program itself while the school has no address.
UNDECIDED: Final = f"https://okul{RESERVED}/"
SCHOOL_FILE: Final = "data/school.yml"
CONTACT: Final = ("address", "telephone", "email", "website")
SCHOOL_KEYS = {
    "name": FieldRule(bilingual),
    "site_name": FieldRule(bilingual),
    "site_description": FieldRule(bilingual),
    "site_url": FieldRule(public_address_or_nothing),
    "offices": FieldRule(anything),
    "contact": FieldRule(anything),
    "contact_clause": FieldRule(text_or_nothing, required=False),
}
CONTACT_KEYS = {
    "address": FieldRule(text_or_nothing),
    "telephone": FieldRule(telephone_or_nothing),
    "email": FieldRule(email_or_nothing),
    "website": FieldRule(web_address_or_nothing),
}


@dataclass(frozen=True, slots=True)
class School:
    """Who publishes; `contact` holds only what the school has filled in.

    `contact_clause` is the anchor of the clause that promises readers the contact details, or
    nothing; `lines` says on which line of `school.yml` each key stands.
    """

    name: Mapping[str, str]
    site_name: Mapping[str, str]
    site_description: Mapping[str, str]
    site_url: str
    contact: Mapping[str, str]
    contact_clause: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, name: str) -> int:
        """Return the line of `school.yml` on which a key stands."""
        return self.lines.get(name, 1)

    @property
    def latest(self) -> str:
        """Return the address of the edition in force, to which everything on paper leads."""
        return f"{self.site_url}{LATEST}/"

    def kept(self, edition: str) -> str:
        """Return the address at which one edition stays for ever, whatever follows it."""
        return f"{self.site_url}{edition}/"

    @property
    def address_is_placeholder(self) -> bool:
        """Tell whether the public address still stands under the reserved `.example`."""
        return is_reserved(self.site_url)

    def printed(self, address: str) -> str:
        """Return an address as a page or paper names it: nothing while there is no public one."""
        return "" if self.address_is_placeholder else address

    def at(self, site_url: str) -> "School":
        """Return the same school published at another address, which ends with a slash."""
        return replace(self, site_url=site_url.rstrip("/") + "/")


def is_reserved(address: str) -> bool:
    """Tell whether an address stands under the reserved `.example`: nobody can open it."""
    return (urlsplit(address).hostname or "").endswith(RESERVED)


def check_school(record: YamlDocument) -> Iterator[Problem]:
    """Yield every fault of `school.yml`."""
    yield from check_keys(record, SCHOOL_KEYS)
    if isinstance(record.data, dict) and "contact" in record.data:
        yield from check_keys(record, CONTACT_KEYS, ("contact",))
    if isinstance(record.data, dict) and "offices" in record.data:
        yield from _check_offices(record, record.data["offices"])


def _check_offices(record: YamlDocument, offices: object) -> Iterator[Problem]:
    """Yield offices that are not named in both languages; a seal prints both."""
    if not isinstance(offices, list) or not offices:
        yield record.problem(("offices",), "missing-key", name="- {tr: …, en: …}")
        return
    for number, office in enumerate(offices):
        if bilingual(office):
            yield record.problem(("offices", number), "needs-both-languages", name="offices")


def read_school(record: YamlDocument) -> School:
    """Turn a checked `school.yml` into the school."""
    said = record.data
    contact = {name: said["contact"][name] for name in CONTACT if said["contact"][name]}
    school = School(
        *(said["name"], said["site_name"], said["site_description"], UNDECIDED, contact),
        said.get("contact_clause") or "",
        {str(where[-1]): line for where, line in record.lines.items() if where},
    )
    return school.at(said["site_url"] or UNDECIDED)


def check_calendar(record: YamlDocument) -> Iterator[Problem]:
    """Yield every fault of `calendar.yml`."""
    yield from check_keys(record, {"safer_internet_day": FieldRule(anything)})
    given = record.data.get("safer_internet_day") if isinstance(record.data, dict) else None
    if given and not isinstance(given, dict):
        yield record.problem(("safer_internet_day",), "not-a-mapping", keys="2031, 2032, …")
        return
    for year, when in (given or {}).items():
        where = ("safer_internet_day", year)
        if missed := day(when):
            yield record.problem(where, missed, name=year)
        elif str(when.year) != year:
            yield record.problem(where, "day-of-other-year", name=year, value=record.said(where))


def read_calendar(record: YamlDocument) -> Mapping[int, date]:
    """Return the days of Safer Internet Day that the school was told otherwise."""
    return {int(year): when for year, when in (record.data["safer_internet_day"] or {}).items()}
