"""Rules on what a sheet must hold: as many pictures as it has places, a section to be cut at."""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.markdown.page import Page
from esafety.problems.problem import Problem

_LEVEL: Final = 2


def check_pictures(template: str, count: int, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages of a template that have more or fewer pictures than its sheet has places."""
    for page in pages:
        if page.meta.get("template") == template and not page.unread:
            found = sum(link.words is not None for link in page.links)
            if found != count:
                params = {"found": found, "count": count}
                yield Problem(page.path, page.first_line, "sheet-pictures", params)


def check_sections(template: str, key: str, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield the problem `key` for each page of a template without a heading of the second level.

    That both languages have the same headings is a rule of all pages.
    """
    mine = (page for page in pages if page.meta.get("template") == template and not page.unread)
    for page in mine:
        if not any(heading.level == _LEVEL for heading in page.headings):
            yield Problem(page.path, page.first_line, key)
