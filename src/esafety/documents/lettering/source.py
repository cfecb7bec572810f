"""Lettering as editors write it: a page whose title is cut out, and how high its capitals are."""

from typing import Annotated, Final

from pydantic import Field

from esafety.formats.fact_file import FactFile
from esafety.policy.page_facts import SheetFacts

NAME: Final = "lettering"
TEMPLATE: Final = f"{NAME}.html"
SERIES: Final = "board"
# Below, nobody cuts them out; above, an İ does not go on A4.
LOWEST: Final = 3.0
HIGHEST: Final = 12.0
# A title of more letters is as wide as two boards.
MOST_LETTERS: Final = 40


class LetteringFacts(SheetFacts):
    """The front matter of lettering; `capitals` is the height of a capital in centimetres.

    Letters with a dot above and a tail below in the same title make it lower (`tiles.py`).
    """

    capitals: Annotated[float, Field(ge=LOWEST, le=HIGHEST)]


LETTERING_FRONT: Final[FactFile[LetteringFacts]] = FactFile(LetteringFacts)
