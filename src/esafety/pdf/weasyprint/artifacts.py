"""Decorative content marked as artifacts, so that a screen reader passes it over.

WeasyPrint 70 marks none of its own accord: an image with an empty description fails veraPDF's
rule 7.3-1, and page headers are read as text. Source: ISO 14289-1 (PDF/UA-1) 7.1.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.logger import LOGGER

from esafety.text.one_line import one_line

# WeasyPrint's boxes have no types.
Box = Any


def prepare(document: Any) -> None:
    """Mark every box of a laid out document: whether it is decoration, and in which link.

    Decoration is the furniture of a page (running heads, page numbers) and what the HTML
    hides from screen readers: `alt=""`, `aria-hidden`, `role="presentation"`.
    """
    for page in document.pages:
        _mark_boxes(page._page_box, aside=False, link=None)  # noqa: SLF001 - no public access
        page.links[:] = [one for one in page.links if not _repeats_outer_link(one[3])]


def marked(original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `Stream.marked`: decoration is drawn as an artifact and gets no tag."""

    @contextmanager
    def drawn(stream: Any, box: Box, tag: str) -> Iterator[None]:
        with stream.artifact() if box.aside else original(stream, box, tag):
            yield

    return drawn


def _mark_boxes(box: Box, *, aside: bool, link: Any) -> None:
    box = getattr(box, "_box", box)
    box.aside = aside or isinstance(box, boxes.MarginBox) or _hidden(box.element)
    box.outer_link = link
    if box.style["opacity"] < 1:  # drawn as a group that carries no tags (7.1)
        LOGGER.error(one_line("opacity-on-paper", element=box.element_tag))
    if box.element is not None and box.element_tag == "a" and box.link:
        link = box.element
    for child in box.all_children():
        _mark_boxes(child, aside=box.aside, link=link)


def _hidden(element: Any) -> bool:
    if element is None:
        return False
    return (
        element.get("aria-hidden") == "true"
        or element.get("role") in ("presentation", "none")
        or (element.tag == "img" and element.get("alt") == "")
    )


def _repeats_outer_link(box: Box) -> bool:
    """Tell whether a link's rectangle only repeats the one around it.

    WeasyPrint makes one for every box in a link. A picture needs its own, because a line's
    rectangle is as high as its letters.
    """
    return box.aside or (box.outer_link is not None and not isinstance(box, boxes.ReplacedBox))
