"""A last page that holds next to nothing: the sheet is set a little tighter, once.

A second layout is cheap and is asked for only where it may save a page. What a style sheet does
with `html.tight` is bound to stay readable; where it does not save the page, the first layout
stands.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from weasyprint.formatting_structure import boxes

TIGHT: Final = "tight"
# Five lines of a page's text: more than that is a page of its own.
_FEW: Final = 28.0
_PER_MM: Final = 96 / 25.4


def nearly_empty(pages: Sequence[Any]) -> bool:
    """Tell whether the last of several laid out pages is filled by a few lines only."""
    return len(pages) > 1 and _filled(pages[-1]._page_box) < _FEW * _PER_MM  # noqa: SLF001


def tightened(html: str) -> str:
    """Return a print document whose root says that it is to be set tighter."""
    return html.replace("<html ", f'<html class="{TIGHT}" ', 1)


def _filled(page: Any) -> float:
    """Return how far down a page its lowest line or picture reaches, in CSS pixels."""
    ends = (box.position_y + box.height for box in _lines(page))
    return float(max(ends, default=0.0) - page.content_box_y())


def _lines(box: Any) -> Iterator[Any]:
    for child in box.all_children():
        if isinstance(child, boxes.MarginBox):
            continue
        if isinstance(child, boxes.LineBox | boxes.ReplacedBox):
            yield child
        else:
            yield from _lines(child)
