"""A block of a page's Markdown: what can be left out of it as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

SECTION: Final = "section"
LIST: Final = "list"
ITEM: Final = "item"
TABLE: Final = "table"
ROW: Final = "row"
BOX: Final = "box"
PARAGRAPH: Final = "paragraph"


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block: its kind, its lines from 0, how many of them are its own, and blocks in it.

    The own lines are a section's heading, a box's title, the first paragraph of an item, the head
    of a table; of a list there are none. `level` is that of a section's heading.
    """

    kind: str
    lines: tuple[int, ...]
    own: int
    blocks: tuple["SourceBlock", ...] = field(default=())
    level: int = 0

    @property
    def own_lines(self) -> tuple[int, ...]:
        """Return the lines that belong to no block in it."""
        return self.lines[: self.own]


def in_sections(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """Yield blocks with those below each heading put into its section."""
    at = 0
    while at < len(blocks):
        block, at = blocks[at], at + 1
        if block.kind != SECTION:
            yield block
            continue
        end = at
        while end < len(blocks) and not 0 < blocks[end].level <= block.level:
            end += 1
        below = tuple(in_sections(blocks[at:end]))
        lines = block.lines + tuple(line for one in below for line in one.lines)
        yield SourceBlock(SECTION, lines, block.own, below, block.level)
        at = end
