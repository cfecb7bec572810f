"""What the leaflet must be: a page of exactly the six parts that are folded."""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.documents.leaflet.source import PANELS, SOURCE
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import docs_path

_PART: Final = 2


def check_leaflets(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield the faults of the page that is folded, in each language."""
    for page in pages:
        with working_on(page.path):
            yield from check_leaflet(page)


def check_leaflet(page: Page) -> Iterator[Problem]:
    """Yield a problem if the page that is folded does not consist of the six parts."""
    if page.neutral != docs_path(SOURCE):
        return
    parts = [heading for heading in page.headings if heading.level == _PART]
    anchors = [heading.anchor or "—" for heading in parts]
    if sorted(anchors) != sorted(PANELS):
        stray = next((h.line for h in parts if h.anchor not in PANELS), page.first_line)
        params = {"known": ", ".join(PANELS), "found": ", ".join(anchors) or "—"}
        yield Problem(page.path, stray, "leaflet-panels", params)
