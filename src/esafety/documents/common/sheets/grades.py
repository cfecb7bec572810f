"""The bands of grades for which sheets are made, as front matter names them."""

from typing import Final, Literal, get_args

Grades = Literal["1-2", "3-4"]
GRADES: Final[tuple[Grades, ...]] = get_args(Grades)
