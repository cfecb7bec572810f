"""Safe-internet resources: sites that teach or protect, and when each was last checked.

What an approved text calls a site, and sites of which nothing else is known, a school keeps in a
supplement of the edition: rows of the same kind, which take the place of those with their id.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import Field, WithJsonSchema

from esafety.formats.contact_rules import WebAddress
from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given, Missed, Several, also, rule
from esafety.formats.field_types import NOT_EMPTY, Both, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.audiences import EVERYONE, concerns
from esafety.problems.problem import Problem
from esafety.school.directory_entry import Entry, ids_once, is_official
from esafety.text.languages import is_language

Status = Literal["seen", "unverified", "not-found"]
STATUSES: Final[tuple[str, ...]] = get_args(Status)
# What a reader comes for, the most urgent first: the order in which sites are listed.
Need = Literal["help", "report", "learn", "play", "settings", "law"]
NEEDS: Final[tuple[str, ...]] = get_args(Need)
ADULTS: Final = "adults"
_AGES: Final = r"(1?[0-9])-(1?[0-9])"
_OLDEST_CHILD: Final = 18
RESOURCES_FILE: Final = "data/resources.yml"
_LABEL: Final = "policy_label"


def _age(value: Any) -> str | None:
    """Require `adults`, or the first and the last year of life of children: `7-11`."""
    ages = re.fullmatch(_AGES, value) if isinstance(value, str) else None
    first, last = map(int, ages.groups()) if ages else (0, 0)
    return None if value == ADULTS or first < last <= _OLDEST_CHILD else "needs-age"


def _language(value: Any) -> str | None:
    return None if isinstance(value, str) and is_language(value) else "needs-language-code"


Age = Annotated[
    str, rule(_age), WithJsonSchema({"type": "string", "pattern": f"^(?:{ADULTS}|{_AGES})$"})
]
LanguageCode = Annotated[str, Field(pattern="^[A-Za-z-]+$"), rule(_language)]


class Resource(Entry):
    """A site that teaches or protects; `policy_label` is how the sealed text names it.

    Only a site that was seen has a `need`, which puts it among the useful ones. `language` and
    `age` are left out where no source tells them.
    """

    address: WebAddress
    status: Status
    need: Given[Need] = None
    language: Given[Annotated[Several[LanguageCode], NOT_EMPTY]] = None
    age: Given[Age] = None
    policy_label: Given[Words] = None
    remark: Given[Both] = None

    @property
    def is_useful(self) -> bool:
        """Tell whether it stands among the useful sites."""
        return self.need is not None

    @property
    def source_shown(self) -> bool:
        """Tell whether readers get the link to its source: an official page."""
        return is_official(self.source, self.address)

    @property
    def ages(self) -> tuple[int, int] | None:
        """Return the first and the last year of the children it is for, if it says so."""
        first, _, last = (self.age or "").partition("-")
        return (int(first), int(last)) if last else None


def by_need(resources: Iterable[Resource], reader: str) -> Mapping[str, tuple[Resource, ...]]:
    """Return the useful sites for a reader by their need, in the order of `NEEDS`.

    A need without a site is left out; sites of one need keep the order of the file.
    """
    mine = [one for one in resources if concerns(one.audience, (reader,))]
    groups = {need: tuple(one for one in mine if one.need == need) for need in NEEDS}
    return {need: sites for need, sites in groups.items() if sites}


def with_rows(resources: Iterable[Resource], rows: Iterable[Resource]) -> tuple[Resource, ...]:
    """Return the rows of a supplement, and behind them the sites that have no row there."""
    first = tuple(rows)
    return (*first, *(one for one in resources if one.id not in {row.id for row in first}))


def check_labels(record: YamlDocument, texts: Iterable[str]) -> Iterator[Problem]:
    """Yield labels that are in none of the texts of the policy, letter by letter.

    Blanks and ends of lines count alike.
    """
    written = [" ".join(text.split()) for text in texts]
    for number, entry in mappings_in(record.data):
        given = entry.get(_LABEL)
        label = " ".join(given.split()) if isinstance(given, str) else ""
        if label and not any(label in text for text in written):
            yield record.problem((number, _LABEL), "label-not-in-policy", shown=label)


def _in_its_place(entry: Any) -> Iterator[Missed]:
    """Yield what keeps a site from its place: among the useful ones, or beside the policy."""
    if not isinstance(entry, dict) or (status := entry.get("status")) not in STATUSES:
        return
    if status == "seen" and "need" not in entry:
        yield (), "resource-without-need", {"known": ", ".join(NEEDS)}
    if status != "seen" and "need" in entry:
        yield ("need",), "resource-not-confirmed", {"status": status}
    if status != "seen" and not entry.get(_LABEL):
        yield (), "resource-shown-nowhere", {"status": status}


def _age_fits_readers(entry: Any) -> Iterator[Missed]:
    if not isinstance(entry, dict) or not isinstance(entry.get("audience"), list):
        return
    if entry.get("age") == ADULTS and {"students", EVERYONE} & {*map(str, entry["audience"])}:
        yield ("age",), "resource-age-and-readers", {}


RESOURCES: Final[FactFile[tuple[Resource, ...]]] = FactFile(
    Annotated[
        tuple[Annotated[Resource, also(_in_its_place), also(_age_fits_readers)], ...],
        also(ids_once),
    ]
)
