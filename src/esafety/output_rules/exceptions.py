"""What published files may hold against a rule: a table of what, where and why.

Nothing of it is an editor's; a row goes when the program it is about does.
"""

import re
from dataclasses import dataclass
from typing import Final

from esafety.output_rules.found import Found
from esafety.output_rules.third_parties import THIRD_PARTIES


@dataclass(frozen=True, slots=True)
class Excepted:
    """A row: the rule, patterns of the file and of the whole value, and the reason."""

    rule: str
    file: re.Pattern[str]
    value: re.Pattern[str]
    reason: str


EXCEPTIONS: Final = tuple(
    Excepted(rule, re.compile(file), re.compile(value), reason)
    for rule, file, value, reason in (
        (
            THIRD_PARTIES,
            r"assets/scripts/site\.js|.*\.html",
            "localStorage",
            "The colour scheme that a reader chose; nothing else is kept.",
        ),
        (
            THIRD_PARTIES,
            r"(.*/)?service-worker\.js",
            "caches",
            "Pages that a device keeps to be read without a network; nothing of the reader.",
        ),
    )
)


def is_excepted(found: Found, path: str) -> bool:
    """Tell whether a row allows a finding in a file, by its path from the site's root."""
    return any(
        row.rule == found.rule and row.file.fullmatch(path) and row.value.fullmatch(found.value)
        for row in EXCEPTIONS
    )
