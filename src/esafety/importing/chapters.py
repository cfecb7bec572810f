"""A policy as it will be written: a title, chapters, their sections, clauses and paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from esafety.importing.block import Block
from esafety.importing.structure.markers import Marker

PartKind = Literal["paragraph", "item", "table"]


@dataclass(slots=True)
class ImportedPart:
    """A paragraph, an item or a table; an item of depth 1 is a clause.

    A paragraph with a depth belongs to the item of that depth before it. `lead` stands in bold
    type before its words.
    """

    kind: PartKind
    block: Block
    text: str
    depth: int = 0
    marker: Marker | None = None
    lead: str = ""
    apart: bool = True


@dataclass(slots=True)
class ImportedSection:
    """What stands below a heading; the one that a chapter begins with has its chapter's."""

    heading: str
    line: int
    page: int = 0
    anchor: str = ""
    parts: list[ImportedPart] = field(default_factory=list)

    def clauses(self) -> Iterator[ImportedPart]:
        """Yield its clauses in order."""
        return (part for part in self.parts if part.kind == "item" and part.depth == 1)

    def clause_texts(self) -> list[str]:
        """Return the words of each clause, with those of the items below it."""
        texts: list[str] = []
        for part in self.parts:
            if part.kind == "item" and (part.depth == 1 or not texts):
                texts.append(part.text)
            elif part.depth:
                texts[-1] += f"\n{part.text}"
        return texts


@dataclass(slots=True)
class ImportedChapter:
    """A chapter: its sections, the first of which is its own; `closes` names a closing one."""

    sections: list[ImportedSection]
    number: int = 0
    slug: str = ""
    title: str = ""
    closes: str = ""

    @property
    def heading(self) -> str:
        """Return its heading as it was written."""
        return self.sections[0].heading


@dataclass(slots=True)
class ImportedPolicy:
    """A whole policy; `intro` stands on the page of its title."""

    title: str
    chapters: list[ImportedChapter]
    intro: list[ImportedPart] = field(default_factory=list)

    def sections(self) -> Iterator[ImportedSection]:
        """Yield all sections in order."""
        return (section for chapter in self.chapters for section in chapter.sections)
