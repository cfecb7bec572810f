"""Consent to a picture: the numbers of papers that stay at school, for what, and until when."""

import re
from datetime import date
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import WithJsonSchema

from esafety.formats.fact_model import FactModel, Given, Several, rule
from esafety.formats.field_types import LONGEST_VALUE, NOT_EMPTY, text

Scope = Literal["website", "print"]
SCOPES: Final[tuple[str, ...]] = get_args(Scope)
WEBSITE, PRINT = SCOPES
# A number of a paper: 2026/14, R-2026-031, IZIN-12. Names have more letters, small ones, blanks.
_NUMBER: Final = r"(?=.*[0-9])[A-ZÇĞİÖŞÜ]{0,4}(?:[-/.]?[0-9]+)+(?:[-/.]?[A-Z])?"
# First names that are as short as such letters.
_NAMES: Final = (
    *("ADA", "AHU", "ALI", "ALİ", "ALP", "ALYA", "ARAS", "ARDA", "ARYA"),
    *("ASEL", "ASLI", "ATA", "AYAZ", "AYLA", "AYSE", "AYŞE", "AZRA", "BERK"),
    *("BORA", "CAN", "CEM", "DURU", "EBRU", "ECE", "ECEM", "EDA", "EFE"),
    *("EGE", "ELA", "ELIF", "ELİF", "EMEL", "EMIR", "EMİR", "EMRE", "ENES"),
    *("ERAY", "EREN", "ESEN", "ESIN", "ESİN", "ESRA", "GAYE", "GÜL", "HALE"),
    *("İDİL", "IPEK", "İPEK", "KAAN", "KAYA", "LALE", "LINA", "LİNA", "MERT"),
    *("MİNA", "MİRA", "MUSA", "NAZ", "NIL", "NİL", "NİSA", "NUR", "OYA"),
    *("OZAN", "ÖMER", "ÖYKÜ", "RANA", "RÜYA", "SARP", "SEDA", "SEMA", "SENA"),
    *("SU", "SUDE", "TUNA", "TUNÇ", "UFUK", "UMAY", "UMUT", "UTKU", "ÜMİT"),
)
_LETTERS: Final = re.compile(r"[A-ZÇĞİÖŞÜ]+")


def reference_of_paper(value: Any) -> str | None:
    """Require the number of a consent paper, and refuse whatever looks like a person's name."""
    if missed := text(value):
        return missed
    named = any(word in _NAMES for word in _LETTERS.findall(value))
    return None if re.fullmatch(_NUMBER, value) and not named else "needs-paper-number"


Reference = Annotated[
    str,
    rule(reference_of_paper),
    WithJsonSchema({"type": "string", "pattern": f"^{_NUMBER}$", "maxLength": LONGEST_VALUE}),
]


class Consent(FactModel):
    """Who agreed: of a pupil a parent and the pupil, of staff whoever is shown.

    `scope` is where the picture may be seen, `until` the last day on which it may.
    """

    parent: Given[Reference] = None
    pupil: Given[Reference] = None
    staff: Given[Reference] = None
    scope: Annotated[Several[Scope], NOT_EMPTY]
    until: date
