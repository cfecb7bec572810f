"""The one walk over a rendered page that counts its list items, and so decides what a clause is.

The check counts clauses in the tree that it keeps of a page; the site numbers and marks them in
the tree that it is about to write. Both trees come from the same renderer, and both ask here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.renderer import FOOTNOTES, GIVEN, HEADINGS

LISTS: Final = ("ol", "ul")
_SECOND: Final = "h2"


@dataclass(frozen=True, slots=True)
class TopLevelBlock:
    """A block of a page that stands in no list item and no note.

    `section` is the id of the heading above it, None where the editor gave none; `subsection`
    counts the second-level headings up to here, 0 under one of another level; `first` is the
    number in its section that the first item of a list has. A `boxed` block stands in a box, a
    tab or a quotation.
    """

    element: Element
    section: str | None
    subsection: int
    boxed: bool
    first: int = 1

    @property
    def is_list(self) -> bool:
        """Tell whether the block is a list."""
        return self.element.tag in LISTS

    @property
    def holds_clauses(self) -> bool:
        """Tell whether the block is a list of clauses, if its page is a chapter."""
        return self.is_list and counts_clauses(self.section, boxed=self.boxed)

    def items(self) -> Iterator[tuple[int, Element]]:
        """Yield the items of a list, each with its number in its section."""
        return enumerate(self.element.iterfind("li"), self.first) if self.is_list else iter(())


def counts_clauses(section: str | None, *, boxed: bool) -> bool:
    """Tell whether the items of an outermost list are clauses, if its page is a chapter.

    They are below a heading with an id, and outside boxes.
    """
    return bool(section) and not boxed


def given_id(heading: Element) -> str | None:
    """Return the id that an editor gave to a heading, not one that was made up for it."""
    return heading.get("id") if heading.get(GIVEN) else None


def blocks_of(root: Element, id_of: Callable[[Element], str | None]) -> Iterator[TopLevelBlock]:
    """Yield the blocks of a page in order; `id_of` returns the id that a heading was given."""
    section, headings, subsection = None, 0, 0
    counts: dict[tuple[str | None, bool], int] = {}
    outermost = set(root)
    for element in _outside_items(root):
        if element.tag in HEADINGS:
            section = id_of(element)
            headings += element.tag == _SECOND
            subsection = headings if element.tag == _SECOND else 0
        place = section, element not in outermost
        block = TopLevelBlock(element, section, subsection, place[1], counts.get(place, 0) + 1)
        counts[place] = counts.get(place, 0) + sum(1 for _ in block.items())
        yield block


def _outside_items(element: Element) -> Iterator[Element]:
    """Yield every element in order but what stands in list items and in notes."""
    for child in element:
        if child.get("class") != FOOTNOTES:
            yield child
            if child.tag not in LISTS:
                yield from _outside_items(child)
