"""One piece of personal data in a text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

# What it is; `text/catalog/problems.yml` says it by `personal-<kind>`.
Kind = Literal[
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

# A blank within a number; those that break no line stand in one as often.
BLANK_LETTERS: Final = " \u00a0\u202f"
BLANKS: Final = re.compile(f"[{BLANK_LETTERS}]")


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands where in a text; `value` is written the same however it was spaced."""

    kind: Kind
    start: int
    end: int
    value: str


# Finds one kind in a text.
Detector = Callable[[str], Iterator[Finding]]
