from collections.abc import Iterable

import pytest

from esafety.documents.leaflet.rules import check_leaflet
from esafety.documents.leaflet.source import PANELS, SOURCE
from esafety.markdown.page import Page, read_page


def page(anchors: Iterable[str], path: str = SOURCE) -> Page:
    parts = "".join(f"\n## Bölüm {{ #{anchor} }}\n" for anchor in anchors)
    front = "---\ntitle: Broşür\ndescription: Katlanır.\n---\n"
    return read_page(f"docs/{path.removesuffix('.md')}.tr.md", f"{front}\n# B {{ #b }}\n{parts}")


def test_the_six_parts_may_be_written_in_any_order() -> None:
    assert list(check_leaflet(page(reversed(PANELS)))) == []


@pytest.mark.parametrize(
    ("anchors", "line"),
    [(PANELS[:-1], 5), ((), 5), ((*PANELS, "more"), 20), ((*PANELS[:-1], PANELS[0]), 5)],
)
def test_a_part_too_few_or_too_many_is_told(anchors: tuple[str, ...], line: int) -> None:
    (problem,) = check_leaflet(page(anchors))

    assert (problem.key, problem.line) == ("leaflet-panels", line)


def test_other_pages_have_the_headings_they_like() -> None:
    assert list(check_leaflet(page(["a"], "safer-internet-day/index.md"))) == []
