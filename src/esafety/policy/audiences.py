"""Who a clause or a page concerns: the five reader groups and an edition's marks."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import NONE_AS_EMPTY, Several, rule
from esafety.formats.field_types import NOT_EMPTY
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clauses import Clause
from esafety.problems.problem import Problem, did_you_mean

Reader = Literal["management", "staff", "students", "parents", "visitors"]
READERS: Final[tuple[str, ...]] = get_args(Reader)
# The readers who have a page of their own, in the order of the home page.
CARDS: Final = ("parents", "students", "staff", "visitors")
EVERYONE: Final = "everyone"
MARKS: Final = (*READERS, EVERYONE)

Audience = tuple[str, ...]


def audience(marks: Iterable[str]) -> Audience:
    """Return the reader groups behind some marks, in the order of `READERS`."""
    given = set(marks)
    return tuple(r for r in READERS if r in given or EVERYONE in given)


def _mark(value: Any) -> str | None:
    return None if value in MARKS else "unknown-audience"


def _marks(value: Any) -> Any:
    if not isinstance(value, list) or not value:
        raise PydanticCustomError("audience-no-list", "", {"known": ", ".join(MARKS)})
    return value


_Mark = Annotated[Literal[Reader, "everyone"], rule(_mark)]
# The marks of an audience as they are written; the readers behind them.
Marks = Annotated[Several[_Mark], NOT_EMPTY, BeforeValidator(_marks)]
Readers = Annotated[Marks, AfterValidator(audience)]


def concerns(whom: Audience, readers: Iterable[str]) -> bool:
    """Tell whether any of the readers is among those a clause concerns."""
    return not set(whom).isdisjoint(readers)


# The readers of each clause of an edition, by the clause's id.
AUDIENCES: Final[FactFile[Mapping[str, Audience]]] = FactFile(
    Annotated[Mapping[str, Readers], NONE_AS_EMPTY]
)


def _without_marks(record: YamlDocument, clause: Clause, *, draft: bool) -> Problem:
    if not draft:
        return record.problem((), "clause-without-audience", clause=clause.anchor)
    params = {"clause": clause.anchor, "number": clause.number}
    return replace(record.problem((), "new-clause-without-audience", **params), severity="note")


def marked_readers(record: YamlDocument, clauses: Iterable[str]) -> dict[str, Audience]:
    """Return the readers of each clause; a draft's new clauses concern everyone until marked."""
    marked = AUDIENCES.read(record)
    return {clause: marked.get(clause, READERS) for clause in clauses}


def check_audiences(
    record: YamlDocument, clauses: Mapping[str, Clause], gone: Container[str] | None = None
) -> Iterator[Problem]:
    """Yield clauses without marks, marks without clauses, and marks nobody knows.

    `gone` are the ids that a draft has no more; None for a sealed edition. Of a draft, new
    clauses without marks and marks of clauses that are gone are notes only.
    """
    marked = record.data if isinstance(record.data, dict) else {}
    for clause in clauses.values():
        if clause.anchor not in marked:
            yield _without_marks(record, clause, draft=gone is not None)
    for clause in marked:
        if gone is not None and clause in gone:
            problem = record.problem((clause,), "audience-of-clause-gone", clause=clause)
            yield replace(problem, severity="note")
        elif clause not in clauses:
            near = did_you_mean(str(clause), clauses)
            yield record.problem((clause,), "audience-without-clause", clause=clause, near=near)
    yield from AUDIENCES.check(record) if marked else ()
