"""The imprint of a document: its school and its edition."""

from dataclasses import dataclass

from esafety.policy.editions import Edition
from esafety.school.school import School


@dataclass(frozen=True, slots=True)
class Imprint:
    """The school that publishes, and the edition that the site shows."""

    school: School
    edition: Edition
