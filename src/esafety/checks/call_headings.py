"""Calls that bring headings of the third level: they stand in a section of the second.

A level that is skipped is a fault to readers of headings (PDF/UA-1, ISO 14289-1, 7.4.2).
"""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.problems.problem import Problem

BRINGS_HEADINGS: Final = ("helplines_list", "resources_for", "resources_list", "policy_sites")
_SECTION: Final = 2


def check_call_headings(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield calls whose headings would skip a level, for no section begins above them."""
    for page in pages:
        sections = [heading.line for heading in page.headings if heading.level == _SECTION]
        first = min(sections, default=None)
        for call in read_template(page.body).calls:
            line = call.line + page.first_line
            if call.name in BRINGS_HEADINGS and (first is None or line < first):
                yield Problem(page.path, line, "call-without-section", {"name": call.name})
