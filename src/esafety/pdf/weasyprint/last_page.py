"""Pages that a second layout improves: a last page of a few lines, a spread torn apart.

A second layout is cheap and is made only where it may save a page. What a style sheet does
with `html.tight` is bound to stay readable; where it does not save the page, the first layout
stands.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from esafety.documents.booklet.imposition import PAGES_ON_A_SHEET

SNUG: Final = "snug"
TIGHT: Final = "tight"
SPREAD: Final = "spread"
# Twelve lines of a page's text; setting several pages tighter may win as many, rarely more.
_FEW: Final = 60.0
_PER_MM: Final = 96 / 25.4
# Of the height of the pages: what a booklet's first step, lines lower by a fortieth, may win.
_SNUG_WINS: Final = 0.03


def nearly_empty(pages: Sequence[Any]) -> bool:
    """Tell whether the last of several laid out pages is filled by a few lines only."""
    return len(pages) > 1 and _filled(pages[-1]._page_box) < _FEW * _PER_MM  # noqa: SLF001


def one_page_over(pages: Sequence[Any]) -> bool:
    """Tell whether a booklet's last page begins a sheet whose three other pages are blank."""
    return len(pages) > PAGES_ON_A_SHEET and len(pages) % PAGES_ON_A_SHEET == 1


def short_page_before_closing(pages: Sequence[Any]) -> bool:
    """Tell whether a few lines alone fill the page before the chapters that close a booklet."""
    first = next((n for n, page in enumerate(pages) if _closes(page)), 0)
    return first > 1 and _filled(pages[first - 1]._page_box) < _FEW * _PER_MM  # noqa: SLF001


def is_spread_torn(pages: Sequence[Any]) -> bool:
    """Tell whether a booklet's closing chapters begin on a right page and go on behind it.

    Who keeps the policy and who approved it are to be seen together: on one page or side by side.
    """
    closing = [number for number, page in enumerate(pages, 1) if _closes(page)]
    return len(closing) > 1 and closing[0] % 2 == 1


def on_a_spread(html: str) -> str:
    """Return a print document whose root says that its closing chapters begin on a left page."""
    return _with_class(html, SPREAD)


def saves_by_tightening(condition: str, pages: Sequence[Any]) -> bool:
    """Tell whether pages as laid out hold what a kind of sheet saves by being set tighter."""
    return condition in _SAVED and _SAVED[condition][0](pages)


def tightened(condition: str, html: str, pages: Sequence[Any]) -> Iterator[str]:
    """Yield a print document to be set tighter, step by step, as its root then says.

    `pages` are those of its first layout. A step that cannot save one of them is left out.
    """
    for step in _SAVED[condition][1]:
        if step != SNUG or _snug_may_save(pages):
            yield _with_class(html, step)


def _snug_may_save(pages: Sequence[Any]) -> bool:
    """Tell whether lines a little lower may win the page before a booklet's closing chapters."""
    first = next((number for number, page in enumerate(pages) if _closes(page)), 0)
    if not first:
        return True
    before = [page._page_box for page in pages[:first]]  # noqa: SLF001
    room = _SNUG_WINS * float(sum(box.height for box in before[:-1]))
    return _filled(before[-1]) < max(_FEW * _PER_MM, room)


def _with_class(html: str, name: str) -> str:
    if '<html class="' in html:
        return html.replace('<html class="', f'<html class="{name} ', 1)
    return html.replace("<html ", f'<html class="{name}" ', 1)


def _closes(page: Any) -> bool:
    """Tell whether a page holds a part of a closing chapter."""
    return any(
        "chapter--closing" in (box.element.get("class") or "").split()
        for box in page._page_box.descendants()  # noqa: SLF001
        if box.element is not None
    )


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


# What is looked for, and the steps by which the style sheets then set the text tighter.
_SAVED: Final[Mapping[str, tuple[Callable[[Sequence[Any]], bool], tuple[str, ...]]]] = {
    "few-lines": (nearly_empty, (TIGHT,)),
    "short-page": (short_page_before_closing, (SNUG, TIGHT)),
    "blanks": (
        lambda pages: one_page_over(pages) or short_page_before_closing(pages),
        (SNUG, TIGHT),
    ),
}
