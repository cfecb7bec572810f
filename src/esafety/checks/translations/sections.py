"""Sections of a page in two languages: below the same heading stands the same."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from esafety.markdown.outline import PageHeading
from esafety.markdown.page import Page


def in_same_outline(binding: Page, other: Page) -> bool:
    """Tell whether two pages can be compared section by section: both were read, headings agree."""
    if binding.unread or other.unread:
        return False
    given = all(heading.anchor is not None for heading in (*binding.headings, *other.headings))
    return given and outline_of(binding) == outline_of(other)


def outline_of(page: Page) -> list[tuple[int, str | None]]:
    """Return the levels and anchors of a page's headings, in order."""
    return [(heading.level, heading.anchor) for heading in page.headings]


def lines_of_sections(page: Page) -> dict[str | None, int]:
    """Return the line of each heading by its anchor."""
    return {heading.anchor: heading.line for heading in reversed(page.headings)}


def first_difference(
    binding: Sequence[PageHeading], other: Sequence[PageHeading]
) -> tuple[int, PageHeading | None] | None:
    """Return where the headings of two pages first differ; None if they do not.

    That is the line of the other page, and the heading expected there; None where one is too many.
    A heading without an id, which is told for itself, may be any of its level.
    """
    keys = [[(one.level, one.anchor) for one in page] for page in (binding, other)]
    matcher = SequenceMatcher(a=keys[0], b=keys[1], autojunk=False)
    for tag, i, ours_end, j, theirs_end in matcher.get_opcodes():
        ours, theirs = binding[i:ours_end], other[j:theirs_end]
        same = len(ours) == len(theirs) and all(map(_may_be, ours, theirs))
        if tag != "equal" and not same:
            alike = next(
                (n for n, both in enumerate(zip(ours, theirs, strict=False)) if not _may_be(*both)),
                min(len(ours), len(theirs)),
            )
            expected = binding[i + alike] if i + alike < len(binding) else None
            return _line(other, j + alike), expected
    return None


def _may_be(first: PageHeading, second: PageHeading) -> bool:
    unnamed = None in (first.anchor, second.anchor)
    return first.level == second.level and (unnamed or first.anchor == second.anchor)


def _line(headings: Sequence[PageHeading], number: int) -> int:
    """Return the line of a heading, behind the last one that of the last; 1 where there is none."""
    return headings[min(number, len(headings) - 1)].line if headings else 1
