"""What an editor writes at the top of a page, between its lines of `---`.

A kind of sheet adds its own keys to these, where it lives.
"""

from typing import Annotated, Any, Final

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Several, rule
from esafety.formats.field_types import Words
from esafety.policy.audiences import Marks


def _ids(value: Any) -> str | None:
    good = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return None if good else "needs-clause-list"


# The clauses a page cites; the list may be empty.
ClauseIds = Annotated[Several[str], rule(_ids)]


class PageFacts(FactModel):
    """What every page says of itself; `policy` is the edition in which its clauses were read.

    Which templates there are is a matter of the kinds of sheets, and checked with them.
    """

    title: Words
    description: Words
    template: Any = None
    audience: Given[Marks] = None
    policy: Given[Words] = None
    clauses: Given[ClauseIds] = None


class SheetFacts(PageFacts):
    """What a sheet says that rests on clauses."""

    policy: Words
    clauses: ClauseIds


PAGE: Final[FactFile[PageFacts]] = FactFile(PageFacts)
SHEET: Final[FactFile[SheetFacts]] = FactFile(SheetFacts)
