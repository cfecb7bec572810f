"""Clauses: the numbered rules of a policy, their numbers and permanent anchors.

An id is `<section id>-<ordinal>`, never a hash: two clauses of 2022-2023 are word
for word the same. The number is made while rendering; the Markdown stays a plain list.
"""

from dataclasses import dataclass

from esafety.markdown.outline import Item
from esafety.markdown.page import Page


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule: `number` as printed (`2.7`, `4.A.1`), `anchor` as linked."""

    anchor: str
    number: str
    chapter: str
    text: str
    line: int


def clause_anchor(section: str, ordinal: int) -> str:
    """Return the permanent anchor of a clause: `e-safety-policy-07`."""
    return f"{section}-{ordinal:02d}"


def clause_number(chapter: int | None, subsection: int, ordinal: int) -> str:
    """Return the printed number; `subsection` counts second-level headings, 0 for none."""
    letter = (chr(ord("A") + subsection - 1),) if subsection else ()
    parts = (*((str(chapter),) if chapter else ()), *letter, str(ordinal))
    return ".".join(parts)


def clauses_of(page: Page, chapter: int | None) -> tuple[Clause, ...]:
    """Return the clauses of a chapter's page, in order."""
    return tuple(_clause(item, page, chapter) for item in page.items if item.is_clause)


def _clause(item: Item, page: Page, chapter: int | None) -> Clause:
    section = item.section or ""
    return Clause(
        clause_anchor(section, item.ordinal),
        clause_number(chapter, item.subsection, item.ordinal),
        page.neutral,
        item.text,
        item.line,
    )
