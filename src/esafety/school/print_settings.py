"""How the school prints its booklet: paper, stapler, marks."""

from typing import Annotated, Final

from pydantic import Field

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel
from esafety.formats.field_types import Switch


class Printing(FactModel):
    """`paper` is the thickness of a sheet in millimetres, `most_sheets` what a stapler takes.

    `marks` is whether the places of fold and staples are printed.
    """

    # From Bible paper to card.
    paper: Annotated[float, Field(ge=0, le=0.5)]
    most_sheets: Annotated[int, Field(ge=1, le=50)]
    marks: Switch

    @property
    def options(self) -> dict[str, float | str]:
        """Return the options of the finish that lays pages on sheets."""
        return {"paper": self.paper, "most": self.most_sheets, "marks": int(self.marks)}


PRINTING_FILE: Final = "data/printing.yml"
PRINTING: Final[FactFile[Printing]] = FactFile(Printing)
