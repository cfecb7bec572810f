"""A last page of a few lines, or one that costs a sheet of blanks: it is set tighter, once.

A second layout is cheap and is asked for only where it may save a page. What a style sheet does
with `html.tight` is bound to stay readable; where it does not save the page, the first layout
stands.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from esafety.documents.booklet.imposition import PAGES_ON_A_SHEET

TIGHT: Final = "tight"
# Eight lines of a page's text, which is what setting it tighter may win: more is a page of its own.
_FEW: Final = 40.0
_PER_MM: Final = 96 / 25.4


def nearly_empty(pages: Sequence[Any]) -> bool:
    """Tell whether the last of several laid out pages is filled by a few lines only."""
    return len(pages) > 1 and _filled(pages[-1]._page_box) < _FEW * _PER_MM  # noqa: SLF001


def one_page_over(pages: Sequence[Any]) -> bool:
    """Tell whether a booklet's last page begins a sheet whose three other pages are blank."""
    return len(pages) > PAGES_ON_A_SHEET and len(pages) % PAGES_ON_A_SHEET == 1


def saves_by_tightening(what: str, pages: Sequence[Any]) -> bool:
    """Tell whether pages as laid out hold what a kind of sheet saves by being set tighter."""
    return what in _SAVED and _SAVED[what](pages)


def tightened(html: str) -> str:
    """Return a print document whose root says that it is to be set tighter."""
    return html.replace("<html ", f'<html class="{TIGHT}" ', 1)


def _filled(page: Any) -> float:
    """Return how far down a page its lowest line or picture reaches, in CSS pixels."""
    ends = (box.position_y + box.height for box in _content(page))
    return float(max(ends, default=0.0) - page.content_box_y())


def _content(box: Any) -> Iterator[Any]:
    """Yield texts and pictures; what stands in a page's margin is no content of it."""
    for child in box.all_children():
        if hasattr(child, "text") or hasattr(child, "replacement"):
            yield child
        elif not hasattr(child, "at_keyword"):
            yield from _content(child)


_SAVED: Final[Mapping[str, Callable[[Sequence[Any]], bool]]] = {
    "few-lines": nearly_empty,
    "blanks": one_page_over,
}
