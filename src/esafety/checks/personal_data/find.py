"""Every kind of personal data in a text: the table of what finds it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.births import birth_days
from esafety.checks.personal_data.finding import Detector, PersonalFinding, PersonalKind
from esafety.checks.personal_data.health import health_notes
from esafety.checks.personal_data.lists.class_lists import class_lists
from esafety.checks.personal_data.numbers import ibans, identity_numbers, telephone_numbers
from esafety.checks.personal_data.people import pupils
from esafety.checks.personal_data.places.email_addresses import chat_links, email_addresses
from esafety.checks.personal_data.places.home_addresses import home_addresses
from esafety.checks.personal_data.places.number_plates import number_plates
from esafety.checks.personal_data.places.positions import positions

DETECTORS: Final[Mapping[PersonalKind, Detector]] = {
    "identity-number": identity_numbers,
    "iban": ibans,
    "telephone": telephone_numbers,
    "email": email_addresses,
    "chat-link": chat_links,
    "plate": number_plates,
    "position": positions,
    "home-address": home_addresses,
    "class-list": class_lists,
    "health": health_notes,
    "pupil": pupils,
    "birth-day": birth_days,
}


def personal_data(text: str, allowed: Collection[str] = ()) -> list[PersonalFinding]:
    """Return what a text says of people, in its order, but for the values that are `allowed`."""
    reading = as_read(text)
    found = []
    for detect in DETECTORS.values():
        for finding in detect(reading.text):
            if finding.value not in allowed:
                start, end = reading.span(finding.start, finding.end)
                found.append(replace(finding, start=start, end=end))
    return sorted(found, key=lambda finding: (finding.start, finding.kind))
