"""Homes: a street with the number of a house."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding

_HOME: Final = re.compile(
    r"\b\w+\s(?:Mah(?:allesi|\.)?|Cad(?:desi|\.)?|Cd\.|Sok(?:ağı|ak|\.)?|Sk\.|Bulv(?:arı|\.)|Blv\.)"
    r"(?=[\s,])(?:[^\n|]{0,50}?\bNo\s?[:.]?\s?\d{1,4}[A-Z]?"
    r"(?P<flat>[\s,/-]{0,3}(?:K|Kat|D|Daire)\s?[:.]?\s?\d{1,3})?"
    # The number of a house and of a flat in it: 5/3.
    r"|,?\s\d{1,4}/\d{1,3}(?![/.\d]))",
    re.IGNORECASE,
)


def home_addresses(text: str) -> Iterator[PersonalFinding]:
    """Yield a street with the number of a house."""
    for found in _HOME.finditer(text):
        yield PersonalFinding("home-address", *found.span(), " ".join(found[0].split()))
