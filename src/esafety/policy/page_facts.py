"""The front matter of pages: the keys between the lines of `---` at the top.

A kind of sheet adds its own keys, in its own package.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, ClassVar, Final

from pydantic import model_validator

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, checked, rule
from esafety.formats.field_types import Switch, Words
from esafety.policy.audiences import Marks

TEXT_DIGEST: Final = re.compile(r"[0-9a-f]{12}")


def _ids(value: Any) -> str | None:
    good = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return None if good else "needs-clause-list"


def _topic_ids(value: Any) -> str | None:
    return "needs-topic-list" if _ids(value) else None


def _choices(value: Any) -> str | None:
    return "needs-choice" if not isinstance(value, str) and (not value or _ids(value)) else None


def _digest(value: Any) -> str | None:
    good = isinstance(value, str) and TEXT_DIGEST.fullmatch(value)
    return None if good else "needs-text-digest"


# The clauses a page cites; the list may be empty.
ClauseIds = Annotated[Several[str], rule(_ids)]
# The topics a page rests on; the list may be empty.
TopicIds = Annotated[Several[str], rule(_topic_ids)]
# What a school must have chosen: `phones-at-school.place=box`, or a list of which one is enough.
ChoiceNames = Annotated[str | Several[str], rule(_choices)]
# Of the text a translation was made from (checks/translations/origin.py).
TextDigest = Annotated[str, rule(_digest)]


class PageFacts(FactModel):
    """The front matter of every page; `policy` is the edition in which its clauses were read.

    A page that any school may take names `topics` in their place; one that says `only` is there
    where the school chose that. A page that says `glossary: no` explains no words. A translation
    `translates` the text of a digest.

    Which templates there are is a matter of the kinds of sheets, and checked with them.
    """

    title: Words
    description: Words
    template: Any = None
    audience: Given[Marks] = None
    policy: Given[Words] = None
    clauses: Given[ClauseIds] = None
    topics: Given[TopicIds] = None
    only: Given[ChoiceNames] = None
    glossary: Given[Switch] = None
    translates: Given[TextDigest] = None


class SheetFacts(PageFacts):
    """The front matter of a sheet: it rests on topics, or on clauses and gives what is `needed`."""

    needed: ClassVar[tuple[str, ...]] = ("policy", "clauses")

    @model_validator(mode="wrap")
    @classmethod
    def _rests(cls, value: Any, handler: Callable[[Any], Any]) -> Any:
        return checked(value, handler, cls._lacking(value))

    @classmethod
    def _lacking(cls, value: Any) -> Iterator[Missed]:
        if isinstance(value, dict) and "topics" not in value:
            yield from (((key,), "missing", {}) for key in cls.needed if key not in value)


def rests_on_policy(meta: Mapping[str, Any]) -> bool:
    """Tell whether a page names what it rests on, even if that is nothing."""
    return "clauses" in meta or "topics" in meta


PAGE: Final[FactFile[PageFacts]] = FactFile(PageFacts)
SHEET: Final[FactFile[SheetFacts]] = FactFile(SheetFacts)
