"""Who a clause or a page concerns: the five reader groups and an edition's marks."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Several, rule
from esafety.formats.field_types import NOT_EMPTY
from esafety.formats.yaml_document import YamlDocument
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


def _given(value: Any) -> Any:
    return {} if value is None else value


# The readers of each clause of an edition, by the clause's id.
AUDIENCES: Final[FactFile[Mapping[str, Audience]]] = FactFile(
    Annotated[Mapping[str, Readers], BeforeValidator(_given)]
)


def check_audiences(record: YamlDocument, clauses: Iterable[str]) -> Iterator[Problem]:
    """Yield clauses without marks, marks without clauses, and marks nobody knows."""
    known = list(clauses)
    marked = record.data if isinstance(record.data, dict) else {}
    for clause in known:
        if clause not in marked:
            yield record.problem((), "clause-without-audience", clause=clause)
    for clause in marked:
        if clause not in known:
            near = did_you_mean(str(clause), known)
            yield record.problem((clause,), "audience-without-clause", clause=clause, near=near)
    yield from AUDIENCES.check(record) if marked else ()
