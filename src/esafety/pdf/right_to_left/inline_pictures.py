"""Drawings among words that are read from the right, whose own file gives them no size.

WeasyPrint 70 takes their width from the block they stand in, and moves them to its right edge as it
moves a block, before they have a place on their line: it stops with an AttributeError.
"""

from collections.abc import Callable
from typing import Any


def placed(layout: Callable[..., None]) -> Callable[..., None]:
    """Return the layout of a picture in a line, which is then put where the line has it."""

    def with_place(box: Any, containing_block: Any) -> None:
        box.position_x = 0
        layout(box, containing_block)

    return with_place
