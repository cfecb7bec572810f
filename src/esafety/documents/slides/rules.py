"""What slides must be: there is at least one, and both languages have the same ones."""

from collections.abc import Iterator, Sequence

from esafety.documents.slides.source import LEVEL, is_slides
from esafety.markdown.page import Page
from esafety.problems.problem import Problem


def check_slides(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages of slides without a slide.

    That both languages have the same headings is a rule of all pages.
    """
    for page in filter(is_slides, pages):
        if not page.unread and not any(h.level == LEVEL for h in page.headings):
            yield Problem(page.path, page.first_line, "slides-without-slide")
