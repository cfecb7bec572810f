"""Where in a page stands what is said in another language: below the same heading."""

from esafety.markdown.page import Page


def same_section(binding: Page, line: int, other: Page) -> int:
    """Return the line of the heading in another page under which a line of the binding stands."""
    above = [heading.anchor for heading in binding.headings if heading.line <= line]
    lines = {heading.anchor: heading.line for heading in other.headings}
    return lines.get(above[-1], 1) if above else 1
