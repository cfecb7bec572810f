"""Safe-internet resources: sites that teach or protect, and when each was last checked."""

from typing import Annotated, Final, Literal, get_args

from esafety.formats.contact_rules import WebAddress
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given, also
from esafety.formats.field_types import Both, Words
from esafety.school.directory_entry import Entry, ids_once

Status = Literal["seen", "unverified", "not-found"]
STATUSES: Final[tuple[str, ...]] = get_args(Status)


class Resource(Entry):
    """A site that teaches or protects; `policy_label` is how the sealed text names it."""

    address: WebAddress
    status: Status
    policy_label: Given[Words] = None
    remark: Given[Both] = None


RESOURCES: Final[FactFile[tuple[Resource, ...]]] = FactFile(
    Annotated[tuple[Resource, ...], also(ids_once)]
)
