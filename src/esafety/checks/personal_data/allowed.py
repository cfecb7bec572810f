"""What a school may be reached by: the values of its own contact details and of helplines."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from esafety.checks.personal_data.find import personal_data
from esafety.formats.yaml_document import YamlDocument
from esafety.school.school import SCHOOL_FILE

HELPLINES_FILE: Final = "data/helplines.yml"
# Where such values are written, and nowhere else: pages call for them.
HOMES: Final = (SCHOOL_FILE, HELPLINES_FILE)


def allowed_values(records: Mapping[str, YamlDocument]) -> frozenset[str]:
    """Return the values that may be shown, each as a finding has it."""
    given = (*_contact(records.get(SCHOOL_FILE)), *_helplines(records.get(HELPLINES_FILE)))
    return frozenset(finding.value for text in given for finding in personal_data(text))


def _contact(record: YamlDocument | None) -> Iterator[str]:
    data = record.data if record and isinstance(record.data, dict) else {}
    contact = data.get("contact")
    yield from map(str, contact.values() if isinstance(contact, dict) else ())


def _helplines(record: YamlDocument | None) -> Iterator[str]:
    entries: list[Any] = record.data if record and isinstance(record.data, list) else []
    for entry in entries:
        if isinstance(entry, dict):
            yield from (str(entry[key]) for key in ("number", "address") if key in entry)
