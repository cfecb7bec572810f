"""`clauses.yml`: the id of each clause of an edition, below the heading it stands under."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.edition_paths import edition_of
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import NONE_AS_EMPTY, FactModel, Missed, also, rule
from esafety.formats.field_types import EntryId, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.formats.yaml_text import quoted
from esafety.policy.clauses import Clause
from esafety.text.messages import comments

CLAUSES: Final = "clauses.yml"
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class KnownClause:
    """A clause that has an id: the heading it stood under, the beginning of its words."""

    id: str
    section: str
    beginning: str


def is_record(path: str) -> bool:
    """Tell whether a file is such a record."""
    return edition_of(path) is not None and path.rpartition("/")[2] == CLAUSES


def beginning(text: str) -> str:
    """Return as much of a clause as a record keeps; enough to know it again."""
    return text[:_LONGEST].rstrip()


def as_known(clauses: Iterable[Clause]) -> tuple[KnownClause, ...]:
    """Return the clauses of an edition as a record knows them."""
    return tuple(KnownClause(one.anchor, one.section, beginning(one.text)) for one in clauses)


def _said(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "needs-quotes"


def _twice(data: Any) -> Iterator[Missed]:
    """Yield an id that stands under two headings, or both among the clauses and the retired."""
    held = data if isinstance(data, dict) else {}
    seen: set[str] = set()
    for where, one in _ids_in(held):
        if one in seen:
            yield where, "clause-id-twice", {"clause": one}
        seen.add(one)


def _ids_in(held: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    sections, retired = held.get("clauses"), held.get("retired")
    for section, clauses in sections.items() if isinstance(sections, dict) else ():
        ids = clauses if isinstance(clauses, dict) else ()
        yield from ((("clauses", section, one), one) for one in ids)
    for one in retired if isinstance(retired, dict) else ():
        yield ("retired", one), one


def _mapping(data: Any) -> str | None:
    return None if isinstance(data, dict) else "clauses-unreadable"


_Beginning = Annotated[str, Field(min_length=1), rule(_said)]
_Section = Annotated[Mapping[EntryId, _Beginning], NONE_AS_EMPTY]


class ClauseIds(FactModel):
    """The ids of an edition's clauses by heading, and those that are gone, each since when."""

    clauses: Annotated[Mapping[EntryId, _Section], NONE_AS_EMPTY]
    retired: Annotated[Mapping[EntryId, Words], NONE_AS_EMPTY] = {}


CLAUSE_IDS: Final[FactFile[ClauseIds]] = FactFile(
    Annotated[ClauseIds, also(_twice), rule(_mapping)]
)


def known_clauses(record: YamlDocument | None) -> tuple[KnownClause, ...] | None:
    """Return the clauses of a sound record in their order; None where there is no such record."""
    if record is None or any(CLAUSE_IDS.check(record)):
        return None
    sections = CLAUSE_IDS.read(record).clauses.items()
    return tuple(
        KnownClause(one, section, text) for section, ids in sections for one, text in ids.items()
    )


def retired_in(record: YamlDocument | None) -> Mapping[str, str]:
    """Return the retired ids of a sound record, each with the edition since which it is gone."""
    sound = CLAUSE_IDS.read_sound(record)
    return sound.retired if sound else {}


def record_text(
    clauses: Sequence[Clause], retired: Mapping[str, str], languages: Iterable[str]
) -> str:
    """Return the text of a `clauses.yml`, with a comment in the languages of the site."""
    lines = ["clauses:" if clauses else "clauses: {}"]
    for section, under in groupby(clauses, key=lambda clause: clause.section):
        lines.append(f"  {section}:")
        lines += [f"    {c.anchor}: {quoted(beginning(c.text))}" for c in under]
    lines.append("retired:" if retired else "retired: {}")
    lines += [f"  {one}: {quoted(since)}" for one, since in sorted(retired.items())]
    return comments("clauses-comment", languages) + "".join(f"{line}\n" for line in lines)
