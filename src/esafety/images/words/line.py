"""One line of what a picture's file says."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class PictureLine:
    """Words of a picture's file, where they stand in it, and whether the picture shows them.

    `number` is the line of a drawing's source, from 1; of a photo it is 1. `holder` is the element
    of a drawing that says it, `attribute` the one in which it is said.
    """

    words: str
    number: int = 1
    shown: bool = False
    holder: Any = field(default=None, compare=False, repr=False)
    attribute: str = field(default="", compare=False)
