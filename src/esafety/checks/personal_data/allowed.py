"""What a school may be reached by: the values of its own contact details and of helplines."""

from collections.abc import Iterator, Mapping
from typing import Final

from esafety.checks.personal_data.find import personal_data
from esafety.formats.entries import mappings_in
from esafety.formats.yaml_document import YamlDocument
from esafety.school.helplines import HELPLINES_FILE
from esafety.school.school import SCHOOL_FILE

# Where such values are written, and nowhere else: pages call for them.
HOMES: Final = (SCHOOL_FILE, HELPLINES_FILE)


def allowed_values(records: Mapping[str, YamlDocument]) -> frozenset[str]:
    """Return the values that may be shown, each as a finding has it."""
    given = (*_contact(records.get(SCHOOL_FILE)), *_helplines(records.get(HELPLINES_FILE)))
    return frozenset(finding.value for text in given for finding in personal_data(text))


def _contact(record: YamlDocument | None) -> Iterator[str]:
    if record is None or not isinstance(record.data, dict):
        return
    contact = record.data.get("contact")
    for key, value in contact.items() if isinstance(contact, dict) else ():
        # A number without quotes is another to YAML; that it needs them is said elsewhere.
        yield record.written.get(("contact", key), str(value))


def _helplines(record: YamlDocument | None) -> Iterator[str]:
    if record is None:
        return
    for place, entry in mappings_in(record.data):
        for key in ("number", "address"):
            if key in entry:
                yield record.written.get((place, key), str(entry[key]))
