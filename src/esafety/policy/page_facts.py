"""The front matter of pages: the keys between the lines of `---` at the top.

A kind of sheet adds its own keys, in its own package.
"""

from typing import Annotated, Any, Final

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Several, rule
from esafety.formats.field_types import Switch, Words
from esafety.policy.audiences import Marks


def _ids(value: Any) -> str | None:
    good = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return None if good else "needs-clause-list"


# The clauses a page cites; the list may be empty.
ClauseIds = Annotated[Several[str], rule(_ids)]


class PageFacts(FactModel):
    """The front matter of every page; `policy` is the edition in which its clauses were read.

    A page that says `glossary: no` explains no words.

    Which templates there are is a matter of the kinds of sheets, and checked with them.
    """

    title: Words
    description: Words
    template: Any = None
    audience: Given[Marks] = None
    policy: Given[Words] = None
    clauses: Given[ClauseIds] = None
    glossary: Given[Switch] = None


class SheetFacts(PageFacts):
    """The front matter of a sheet that rests on clauses."""

    policy: Words
    clauses: ClauseIds


PAGE: Final[FactFile[PageFacts]] = FactFile(PageFacts)
SHEET: Final[FactFile[SheetFacts]] = FactFile(SheetFacts)
