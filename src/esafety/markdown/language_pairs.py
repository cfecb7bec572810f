"""Pages that are one page in several languages."""

from collections.abc import Iterable, Mapping

from esafety.markdown.page import Page

Pair = Mapping[str, Page]


def pairs(pages: Iterable[Page]) -> dict[str, dict[str, Page]]:
    """Group pages by their language-neutral path."""
    grouped: dict[str, dict[str, Page]] = {}
    for page in pages:
        grouped.setdefault(page.neutral, {})[page.language] = page
    return grouped
