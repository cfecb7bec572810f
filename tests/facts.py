"""Facts that tests make without a file: a small school, how it is reached, a reading note."""

from datetime import date
from typing import Final

from esafety.policy.reading_notes import ReadingNote
from esafety.school.school import Contact, School

NAMES: Final = {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
OFFICE: Final = {"tr": "Okul Müdürü", "en": "Head Teacher"}
WAYS: Final = dict.fromkeys(Contact.model_fields)


def a_school(
    site_url: str | None = "https://okul.test/",
    *,
    name: dict[str, str] | None = None,
    site_name: dict[str, str] | None = None,
    contact_clause: str | None = None,
) -> School:
    """Return a school that has filled in no way to reach it."""
    facts = {
        "name": name or NAMES,
        "site_name": site_name or NAMES,
        "site_description": NAMES,
        "site_url": site_url,
        "offices": [OFFICE],
        "contact": WAYS,
        "contact_clause": contact_clause,
    }
    return School.model_validate(facts)


def reached(school: School, **ways: str) -> School:
    """Return a school that is reached in these ways and no other."""
    contact = Contact.model_validate(WAYS | ways)
    return school.model_copy(update={"ways": contact})


def a_note(
    anchor: str, said: dict[str, str], decided_by: dict[str, str] | None = None, *, on: date
) -> ReadingNote:
    """Return a reading note."""
    facts = {"clause": anchor, "note": said, "decided_by": decided_by, "date": on}
    return ReadingNote.model_validate(facts)
