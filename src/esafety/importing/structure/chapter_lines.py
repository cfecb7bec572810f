"""A line of a chapter: its block, the heading it is, and the row in which it is counted."""

from dataclasses import dataclass
from typing import Final

from esafety.importing.block import Block
from esafety.importing.structure.headings import SECTION, HeadingLevel
from esafety.importing.structure.list_depths import row_of
from esafety.importing.structure.markers import Marker, marker_of
from esafety.importing.structure.patterns import DOTTED, NAME_NOTHING, NUMBER
from esafety.importing.structure.shapes import is_name, is_titled, leads_in

# Rows that name no section; what is no item has none.
UNNAMING: Final = (*NAME_NOTHING, "")


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """A block at its place; `row` is what it is counted with, empty for what is no item."""

    place: int
    block: Block
    heading: HeadingLevel | None
    marker: Marker | None
    row: str

    @classmethod
    def of(cls, place: int, block: Block, heading: HeadingLevel | None) -> "ChapterLine":
        """Return a block with what is read of it."""
        marker = None if block.depth or block.rows else marker_of(block.plain)
        return cls(place, block, heading, marker, row_of(block, marker))

    @property
    def is_name(self) -> bool:
        """Tell whether it is a marked line that could name a section."""
        return not self.heading and self.row not in UNNAMING and is_name(self._words)

    @property
    def is_section_by_marker(self) -> bool:
        """Tell whether it is known as a section, and not by a style, which says its level."""
        known = bool(self.heading and self.heading.level == SECTION and self.row)
        return known and not self.block.level

    @property
    def is_only_name(self) -> bool:
        """Tell whether it is a name that does not lead in what follows, as “They do:” does."""
        leads = leads_in(self._words) and not is_titled(self._words)
        return self.is_name and not leads

    @property
    def _words(self) -> str:
        return self.marker.rest if self.marker else self.block.plain

    @property
    def is_numbered(self) -> bool:
        """Tell whether it has a number or letter of its own in the text."""
        return bool(self.marker) and self.row not in UNNAMING

    def follows(self, other: "ChapterLine | None") -> bool:
        """Tell whether it is the next of a row; a word processor does not say its numbers."""
        if not other or other.row != self.row:
            return False
        return self.marker.follows(other.marker) if self.marker else True

    def is_first(self) -> bool:
        """Tell whether it is the first of its row; a word processor does not say."""
        return self.marker.counts(1) if self.marker else True

    def is_below(self, other: "ChapterLine") -> bool:
        """Tell whether it can only be a clause below a name: 2.1 below a), 1.1.1 below 1.1."""
        if self.heading or not self.marker or self.marker.kind != DOTTED:
            return False
        named = other.marker
        dotted = named and named.kind in (DOTTED, NUMBER)
        return not (named and dotted) or self.marker.value.startswith(f"{named.value}.")
