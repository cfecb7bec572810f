"""Clauses: the numbered rules of a policy, their numbers and permanent ids.

A number is a position, made while rendering; the Markdown stays a plain list. An id lasts: an
edition's `clauses.yml` gives it (`clause_ids/`). An edition without that file has the ids
`<section id>-<ordinal>`, never a hash: two clauses of 2022-2023 are word for word the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from esafety.markdown.outline import Item
from esafety.markdown.page import Page
from esafety.policy.subsection_letters import letters_of

# A place in an edition: the id of the heading above, and the ordinal below it from 1.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule: `number` as printed (`2.7`, `4.A.1`), `anchor` its id, as linked.

    `section` is the id of the heading above it.
    """

    anchor: str
    number: str
    chapter: str
    text: str
    line: int
    section: str = ""


def clause_anchor(section: str, ordinal: int) -> str:
    """Return the id of a clause by its place: `e-safety-policy-07`."""
    return f"{section}-{ordinal:02d}"


def clause_number(chapter: int | None, letter: str, ordinal: int) -> str:
    """Return the printed number; `letter` is that of a second-level heading, empty for none."""
    parts = (*((str(chapter),) if chapter else ()), *((letter,) if letter else ()), str(ordinal))
    return ".".join(parts)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What names the clauses of an edition, the same in all its languages.

    `ids` are those of the clauses whose place does not say their id; `letters` are those of
    second-level headings, by the headings' ids. Both are taken from the binding language.
    """

    ids: Mapping[Place, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)

    def anchor(self, section: str, ordinal: int) -> str:
        """Return the id of the clause at a place."""
        return self.ids.get((section, ordinal), clause_anchor(section, ordinal))

    def number(self, chapter: int | None, section: str, subsection: int, ordinal: int) -> str:
        """Return the printed number of the clause at a place.

        `subsection` counts the second-level headings of its page, 0 for none: it makes the
        letter of a heading that only a translation has.
        """
        letter = self.letters.get(section, chr(ord("A") + subsection - 1)) if subsection else ""
        return clause_number(chapter, letter, ordinal)


def with_letters(pages: Iterable[Page], ids: Mapping[Place, str]) -> Numbering:
    """Return the numbering of an edition, from its pages in the binding language and its ids."""
    letters: dict[str, str] = {}
    for page in pages:
        letters |= letters_of(page.headings)
    return Numbering(ids, letters)


def clauses_of(page: Page, chapter: int | None, numbering: Numbering) -> tuple[Clause, ...]:
    """Return the clauses of a chapter's page, in order."""
    return tuple(_clause(item, page, chapter, numbering) for item in page.items if item.is_clause)


def _clause(item: Item, page: Page, chapter: int | None, numbering: Numbering) -> Clause:
    section = item.section or ""
    return Clause(
        numbering.anchor(section, item.ordinal),
        numbering.number(chapter, section, item.subsection, item.ordinal),
        page.neutral,
        item.text,
        item.line,
        section,
    )
