"""Helplines: their fields, the rules on them, and which is the number for danger."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final

from esafety.formats.contact_rules import PhoneNumber, WebAddress
from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given, Missed, also
from esafety.formats.field_types import Both, Switch
from esafety.school.directory_entry import PUBLIC_BODIES, Entry, ids_once, is_official

HELPLINES_FILE: Final = "data/helplines.yml"


class Helpline(Entry):
    """A number or an address to turn to; at least one of both is given.

    `then` says what follows a call. `short` is its name where there is little room; `emergency`
    marks the number for danger.
    The source is linked for readers if it is `official`.
    """

    number: Given[PhoneNumber] = None
    address: Given[WebAddress] = None
    hours: Given[Both] = None
    then: Given[Both] = None
    short: Given[Both] = None
    emergency: Given[Switch] = None
    official: Given[Switch] = None

    @property
    def called(self) -> Both:
        """Return what it is called where there is little room."""
        return self.short or self.name


def _one_emergency(entries: Any) -> Iterator[Missed]:
    urgent = [number for number, entry in mappings_in(entries) if entry.get("emergency")]
    for number in urgent[1:]:
        yield (number, "emergency"), "helpline-emergency-twice", {}


def _leads_somewhere(entry: Any) -> Iterator[Missed]:
    if not isinstance(entry, dict):
        return
    if not {"number", "address"} & entry.keys():
        yield (), "helpline-leads-nowhere", {}
    if entry.get("emergency") and not entry.get("number"):
        yield ("emergency",), "helpline-emergency-number", {}
    if entry.get("official") and not is_official(entry.get("source"), entry.get("address")):
        params = {"source": str(entry.get("source")), "known": ", ".join(PUBLIC_BODIES)}
        yield ("official",), "helpline-source-not-official", params


HELPLINES: Final[FactFile[tuple[Helpline, ...]]] = FactFile(
    Annotated[
        tuple[Annotated[Helpline, also(_leads_somewhere)], ...],
        also(ids_once),
        also(_one_emergency),
    ]
)


def emergency_line(lines: Iterable[Helpline]) -> Helpline | None:
    """Return the line to call in danger, if the school names one."""
    return next((line for line in lines if line.emergency), None)
