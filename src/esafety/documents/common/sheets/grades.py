"""The bands of grades for which sheets are made, as front matter names them."""

from typing import Final, Literal, get_args

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import Given
from esafety.policy.page_facts import SheetFacts

Grades = Literal["1-2", "3-4"]
GRADES: Final[tuple[Grades, ...]] = get_args(Grades)


class GradedFacts(SheetFacts):
    """The front matter of a sheet that may be for some grades.

    What children of grades 1 and 2 read and write on is set larger (`print/first-readers.css`).
    """

    grades: Given[Grades] = None


GRADED: Final[FactFile[GradedFacts]] = FactFile(GradedFacts)
