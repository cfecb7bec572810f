"""A block with what was found of it: whether it is a heading, and what leads it."""

from dataclasses import dataclass
from typing import Final

from esafety.importing.block import Block
from esafety.importing.structure.headings import HeadingLevel
from esafety.importing.structure.markers import marker_of

ENDS: Final = (".", ":", ";", ",", "!", "?", "…", "”", '"')


@dataclass(frozen=True, slots=True)
class Piece:
    """A block; `lead` stands in bold type before its words."""

    block: Block
    heading: HeadingLevel | None = None
    lead: str = ""


def is_item(piece: Piece) -> bool:
    """Tell whether a piece is an item of a list, by its style or its marker."""
    marked = piece.block.depth or marker_of(piece.block.plain)
    return bool(marked) and not piece.heading
