"""The imprint: who publishes a sheet, and which edition."""

from dataclasses import dataclass

from esafety.policy.editions import Edition
from esafety.school.school import School


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who publishes, and which edition: the one the site shows."""

    school: School
    edition: Edition
