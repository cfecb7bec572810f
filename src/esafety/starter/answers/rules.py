"""What an answer of a new school has to be: its names, offices, address and school year."""

import re
import unicodedata
from typing import Annotated, Any, Final

from esafety.formats.fact_model import Validator, rule
from esafety.formats.field_types import Words

_YEAR: Final = re.compile(r"(20[0-9]{2})-(20[0-9]{2})")
_LONGEST_NAME: Final = 120
_LEAST_LETTERS: Final = 2
# What is written in an e-mail or web address and in no postal address.
_OTHER_ADDRESS: Final = re.compile(r"@|://|\bwww\.")
# A postal address names a street or a quarter, and a place.
_ADDRESS_LETTERS: Final = 6
# One name for both languages, a number, an address: none of them is an office.
_NOT_IN_OFFICE: Final = re.compile(r"[0-9@/;_{}\[\]<>=]")


def school_year(value: Any) -> str | None:
    """Require two years that follow each other, of this century: `2026-2027`."""
    match = _YEAR.fullmatch(value) if isinstance(value, str) else None
    return None if match and int(match[2]) == int(match[1]) + 1 else "answers-school-year"


def _name(script: str, key: str) -> Validator:
    """Return what requires a name of one line in the letters of a script (Unicode's name)."""

    def missed(value: Any) -> str | None:
        if not isinstance(value, str) or not value.strip():
            return None
        if len(value) > _LONGEST_NAME or "\n" in value:
            return "answers-long-name"
        letters = _letters(value)
        known = all(unicodedata.name(one, "").startswith(script) for one in letters)
        return None if known and len(letters) >= _LEAST_LETTERS else key

    return missed


def an_office(value: Any) -> str | None:
    """Require that a list of offices names one."""
    return "answers-no-office" if value in ([], ()) else None


def is_office(words: str) -> bool:
    """Tell whether an office is said in words, on one line, and nothing else stands there."""
    plain = len(words) <= _LONGEST_NAME and not _NOT_IN_OFFICE.search(words)
    return plain and len(_letters(words)) >= _LEAST_LETTERS and "\n" not in words


def _postal_address(value: Any) -> str | None:
    """Require a postal address, not one of the web, and not a mere number."""
    if not isinstance(value, str) or not value.strip():
        return None
    sound = len(_letters(value)) >= _ADDRESS_LETTERS and not _OTHER_ADDRESS.search(value)
    return None if sound else "answers-postal-address"


def _letters(words: str) -> list[str]:
    return [one for one in words if unicodedata.category(one).startswith("L")]


Name = Annotated[Words, rule(_name("LATIN", "answers-name-letters"))]
ArabicName = Annotated[Words, rule(_name("ARABIC", "answers-name-in-arabic"))]
PostalAddress = Annotated[Words, rule(_postal_address)]
SchoolYear = Annotated[str, rule(school_year)]
