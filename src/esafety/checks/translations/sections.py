"""Sections of a page in two languages: below the same heading stands the same."""

from esafety.markdown.page import Page


def same_section(binding: Page, line: int, other: Page) -> int:
    """Return the line of the heading in another page under which a line of the binding stands."""
    above = [heading.anchor for heading in binding.headings if heading.line <= line]
    lines = {heading.anchor: heading.line for heading in other.headings}
    return lines.get(above[-1], 1) if above else 1


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
