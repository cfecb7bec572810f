"""What `policy.json` holds: an edition's facts and clauses, declared once for file and schema."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from esafety.formats.fact_model import FactModel
from esafety.policy_data.addresses import SCHEMA

# A text in each language that it is written in, by the language's code (BCP 47).
Texts = Mapping[str, str]


class DataApproval(FactModel):
    """Who approved an edition; `by` is None where no names are published."""

    on: date
    office: Texts
    by: str | None
    decision: str | None
    languages: tuple[str, ...]


class DataSeal(FactModel):
    """The seal: its SHA-256, the edition code, the SHA-256 of each file that it binds."""

    digest: str
    code: str
    files: Mapping[str, str]


class DataPrevious(FactModel):
    """The edition whose seal this one's names; `policy` is below the site's root."""

    edition: str
    digest: str
    policy: str


class DataLanguage(FactModel):
    """A language of an edition: the binding one, sealed with it, or added later."""

    code: str
    status: Literal["binding", "translation", "added"]
    on: date | None
    digest: str | None


class DataChapter(FactModel):
    """A chapter; closing ones have no number."""

    slug: str
    number: int | None
    title: Texts


class DataClause(FactModel):
    """A clause; its `path` is below the root of its edition."""

    id: str
    number: str
    chapter: str
    section: str
    audiences: tuple[str, ...]
    topics: tuple[str, ...]
    text: Texts
    path: Texts


class DataPolicy(FactModel):
    """An edition of the policy."""

    shape: Literal["policy.schema.json"] = Field(SCHEMA, alias="$schema")
    school: Texts
    edition: str
    title: Texts
    draft: bool
    binding_language: str
    languages: tuple[DataLanguage, ...]
    approval: DataApproval | None
    review_due: date | None
    seal: DataSeal | None
    previous: DataPrevious | None
    address: str | None
    chapters: tuple[DataChapter, ...]
    clauses: tuple[DataClause, ...]
