"""The school's own facts: its name, its public address, how to reach it."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from esafety.formats.contact_rules import HTTP, Email, PublicAddress, Telephone, WebAddress
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Several, also
from esafety.formats.field_types import NOT_EMPTY, Both, Words
from esafety.school.papers_to_sign import PaperToHandIn, check_papers_together

# Where the edition in force is always found, below the school's public address.
LATEST: Final = "latest"
# Reserved for examples: nothing below it ever belongs to anybody.
RESERVED: Final = ".example"
# Where the pages stand for the program itself while the school has no address.
UNDECIDED: Final = f"https://okul{RESERVED}/"
SCHOOL_FILE: Final = "data/school.yml"


def _decided(address: Any) -> Any:
    return UNDECIDED if address is None else address


def _folder(address: str) -> str:
    return address.rstrip("/") + "/"


def _offices(value: Any) -> Any:
    if not isinstance(value, list) or not value:
        raise PydanticCustomError("missing-key", "", {"name": "- {tr: …, en: …}"})
    return value


def _papers(value: Any) -> Any:
    return () if value is None else value


# Which school it is: what readers are called differs (text/catalog/reader.yml).
SchoolKind = Literal["kindergarten", "primary", "middle", "high"]


class Contact(FactModel):
    """The ways to reach the school; those left empty are shown nowhere."""

    address: Words | None
    telephone: Telephone | None
    email: Email | None
    website: WebAddress | None


class School(FactModel):
    """Who publishes.

    `site_url` ends with a slash; `offices` may approve an edition; `contact_clause` is the
    anchor of the clause that promises readers the contact details.
    """

    kind: SchoolKind = "primary"
    name: Both
    site_name: Both
    site_description: Both
    site_url: Annotated[
        PublicAddress,
        AfterValidator(_folder),
        BeforeValidator(_decided),
        WithJsonSchema({**HTTP, "type": ["string", "null"]}),
    ]
    # A seal prints an office in every language.
    offices: Annotated[Several[Both], NOT_EMPTY, BeforeValidator(_offices)]
    ways: Contact = Field(alias="contact")
    contact_clause: Words | None = None
    # By when and where each form is handed in, as far as the school says.
    papers: Annotated[
        Several[PaperToHandIn], BeforeValidator(_papers), also(check_papers_together)
    ] = ()

    def paper(self, form: str) -> PaperToHandIn | None:
        """Return what the school says of a form, by the name of its page; None if nothing."""
        return next((paper for paper in self.papers if paper.form == form), None)

    @property
    def contact(self) -> Mapping[str, str]:
        """Return the ways to reach the school that it has filled in."""
        return {name: value for name, value in self.ways if value}

    @property
    def latest(self) -> str:
        """Return the address of the edition in force, to which everything on paper leads."""
        return f"{self.site_url}{LATEST}/"

    def edition_url(self, edition: str) -> str:
        """Return the address at which one edition stays for ever, whatever follows it."""
        return f"{self.site_url}{edition}/"

    @property
    def address_is_placeholder(self) -> bool:
        """Tell whether the public address still stands under the reserved `.example`."""
        return is_reserved(self.site_url)

    def printed(self, address: str) -> str:
        """Return an address as a page or paper names it: nothing while there is no public one."""
        return "" if self.address_is_placeholder else address

    def at(self, site_url: str) -> "School":
        """Return the same school published at another address, which ends with a slash."""
        return self.model_copy(update={"site_url": _folder(site_url)})


def is_reserved(address: str) -> bool:
    """Tell whether an address stands under the reserved `.example`: nobody can open it."""
    return (urlsplit(address).hostname or "").endswith(RESERVED)


SCHOOL: Final[FactFile[School]] = FactFile(School)
