"""What persons found when they checked a criterion, as a school or the kit wrote it down."""

from datetime import date
from typing import Annotated, Any, Final, Literal

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, also, rule
from esafety.formats.field_types import Both, EntryId
from esafety.school.accessibility.criteria import CRITERIA
from esafety.school.directory_entry import ids_once

HUMAN_CHECKS_FILE: Final = "data/accessibility.yml"
_KNOWN: Final = frozenset(one.id for one in CRITERIA)


def _known(value: Any) -> str | None:
    return "unknown-criterion" if isinstance(value, str) and value not in _KNOWN else None


class HumanCheck(FactModel):
    """A check of one criterion: what was found, on which day, by which office, in which way."""

    id: Annotated[EntryId, rule(_known)]
    result: Literal["met", "not-met"]
    checked_on: date
    by: Both
    done: Both


HUMAN_CHECKS: Final[FactFile[tuple[HumanCheck, ...]]] = FactFile(
    Annotated[tuple[HumanCheck, ...], also(ids_once)]
)
