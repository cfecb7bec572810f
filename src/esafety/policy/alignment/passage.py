"""A passage: the piece of an edition that is compared as one."""

from dataclasses import dataclass
from typing import Final

CLAUSE: Final = "clause"
HEADING: Final = "heading"
PARAGRAPH: Final = "paragraph"
PERSON: Final = "person"
NOTE: Final = "note"
FACT: Final = "fact"
PASSAGE_KINDS: Final = (CLAUSE, HEADING, PARAGRAPH, PERSON, NOTE, FACT)


@dataclass(frozen=True, slots=True)
class EditionPassage:
    """A piece of an edition that is compared as one.

    `section` is the anchor of the heading above it, `anchor` its own on the site, `number`
    what is printed before it, `level` the rank of a heading.
    """

    kind: str
    text: str
    chapter: str = ""
    section: str = ""
    anchor: str = ""
    number: str = ""
    level: int = 0
