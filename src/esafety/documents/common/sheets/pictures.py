"""The rule of sheets that are drawings: how many pictures there is room for."""

from collections.abc import Iterator, Sequence

from esafety.markdown.page import Page
from esafety.problems.problem import Problem


def check_pictures(template: str, count: int, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages of a template that have more or fewer pictures than its sheet has places."""
    for page in pages:
        if page.meta.get("template") == template and not page.unread:
            found = sum(link.words is not None for link in page.links)
            if found != count:
                params = {"found": found, "count": count}
                yield Problem(page.path, page.first_line, "sheet-pictures", params)
