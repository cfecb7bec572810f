"""The imprint of a document: its school and its edition."""

from dataclasses import dataclass

from esafety.policy.editions import Edition
from esafety.school.school import School


@dataclass(frozen=True, slots=True)
class Imprint:
    """The school that publishes, and the edition that the site shows."""

    school: School
    edition: Edition


def copy_address(school: School, edition: Edition) -> str:
    """Return the address where a reader checks whether a printed copy is current.

    A draft's has no edition code; it is empty while the school has no public address.
    """
    mark = f"#{edition.code}" if edition.code else ""
    return school.printed(f"{school.latest}editions/{mark}")
