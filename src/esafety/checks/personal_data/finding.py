"""One piece of personal data in a text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

# What it is; `text/catalog/problems.yml` says it by `personal-<kind>`.
PersonalKind = Literal[
    "identity-number",
    "telephone",
    "iban",
    "email",
    "chat-link",
    "plate",
    "position",
    "home-address",
    "pupil",
    "class-list",
    "health",
    "birth-day",
]


@dataclass(frozen=True, slots=True)
class PersonalFinding:
    """What stands where in a text; `value` is written the same however it was spaced."""

    kind: PersonalKind
    start: int
    end: int
    value: str


# Finds one kind in a text.
Detector = Callable[[str], Iterator[PersonalFinding]]
